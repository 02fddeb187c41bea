import { randomInt } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type KdfParameters, KEY_BYTES } from '#crypto/kdf.ts'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { type KeySlot, sealLabel, sealUnopenableSlot } from '#crypto/slot.ts'
import { newId, SlotId, VaultId } from '#shared/domain/ids.ts'
import { checkEncrypted, closeConnection, openConnection } from '../db/connection.ts'
import { naming } from '../db/errors.ts'
import { type MetaKey, writeMeta } from '../db/meta.ts'
import { migrate } from '../db/migrate.ts'
import type { WritableDB } from '../db/types.ts'
import { syncFolder } from '../files/durable.ts'
import { encryptedFileStore } from '../files/encrypted-store.ts'
import { removeLeftovers } from '../files/layout.ts'
import { slotsDigest } from './compartment-mark.ts'
import { newHeaderBody } from './header.ts'
import { writeHeader } from './header-files.ts'
import { deriveKeys, type VaultKeys } from './keys.ts'
import { type VaultPaths, vaultPaths } from './layout.ts'
import { writeManifest } from './manifest.ts'

type Birth = { vaultId: VaultId; createdAt: number; slots: KeySlot[] }

/** Everything of a new vault, its sealed compartment included, durable when it returns. Throws `disk-…`. */
export function buildVault(paths: VaultPaths, keys: VaultKeys, birth: Birth, kdf: KdfParameters): void {
  naming(() => {
    const sealed = buildSealedCompartment(paths.sealed, birth.createdAt, kdf)
    buildCompartment(paths, keys, birth, 1, (db) => {
      writeMeta(db, 'compartmentId', sealed.vaultId)
      writeMeta(db, 'compartmentBirth', slotsDigest(sealed.slots))
    })
    for (const folder of [paths.sealed, paths.folder, dirname(paths.folder)]) syncFolder(folder)
  })
}

/** The count of changes begins anywhere, so that it does not tell how many there were. */
const FIRST_REVISIONS = 1_000

/**
 * The sealed compartment at birth: the same files as a vault, under a random key that nobody holds and that is derived
 * from nothing. Setting a passphrase later replaces its slot by one of the same shape (compartment.ts), so used and unused
 * look alike; that it was is remembered where only an open vault can read it.
 */
function buildSealedCompartment(folder: string, createdAt: number, kdf: KdfParameters): Birth {
  const vaultId = newId(VaultId)
  const keys = deriveKeys(SecretBytes.random(KEY_BYTES), vaultId)
  try {
    const id = newId(SlotId)
    const fields = { id, kind: 'passphrase', label: sealLabel(keys.labels, id, 'sealed'), createdAt, kdf } as const
    const birth = { vaultId, createdAt, slots: [sealUnopenableSlot(vaultId, fields, keys.vault)] }
    const paths = vaultPaths(folder)
    const writeEmpty = emptyFile(paths, keys)
    buildCompartment(paths, keys, birth, randomInt(1, FIRST_REVISIONS), writeEmpty)
    return birth
  } finally {
    keys.wipe()
  }
}

/**
 * Every compartment has one empty stored file. What is marked in documents of the open vault hangs on it, and so their
 * number shows no more than whether there are any. Answers what enters it into the database.
 */
export function emptyFile(paths: VaultPaths, keys: VaultKeys): (db: WritableDB) => void {
  mkdirSync(paths.files, { recursive: true, mode: 0o700 })
  const writer = encryptedFileStore(paths.files, keys.files, false).create()
  const { sha256, size } = writer.finish()
  removeLeftovers(paths.files)
  return (db) =>
    void db.prepare('INSERT INTO stored_files (id, sha256, size) VALUES (?, ?, ?)').run(writer.id, sha256, size)
}

function buildCompartment(
  paths: VaultPaths,
  keys: VaultKeys,
  { vaultId, createdAt, slots }: Birth,
  revision: number,
  fill: (db: WritableDB) => void,
): void {
  mkdirSync(paths.files, { recursive: true, mode: 0o700 })
  buildDatabase(paths.database, keys, vaultId, revision, fill)
  writeManifest(paths.manifest, { vaultId, generation: 1, sequence: 0, state: 'closed' }, keys.manifest)
  writeHeader(paths, newHeaderBody(vaultId, createdAt, slots, revision), keys.header)
}

/** A new database at `path`, with what a closed vault's has in it and what `fill` adds in the same transaction. */
export function buildDatabase(
  path: string,
  keys: VaultKeys,
  vaultId: VaultId,
  revision: number,
  fill: (db: WritableDB) => void,
): void {
  const db = openConnection(path, keys.database, 'create')
  try {
    migrate(db)
    const own: [MetaKey, string | number][] = [
      ['vaultId', vaultId],
      ['generation', 1],
      ['headerRevision', revision],
    ]
    db.transaction(() => {
      for (const [key, value] of own) writeMeta(db, key, value)
      fill(db)
    }).immediate()
  } finally {
    closeConnection(db)
  }
  checkEncrypted(path)
}
