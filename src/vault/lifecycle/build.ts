import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type KdfParameters, KEY_BYTES } from '#crypto/kdf.ts'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { type KeySlot, sealLabel, sealUnopenableSlot } from '#crypto/slot.ts'
import { newId, SlotId, VaultId } from '#shared/domain/ids.ts'
import { checkEncrypted, closeConnection, openConnection } from '../db/connection.ts'
import { naming } from '../db/errors.ts'
import { writeMeta } from '../db/meta.ts'
import { migrate } from '../db/migrate.ts'
import { syncFolder } from '../files/durable.ts'
import { newHeaderBody } from './header.ts'
import { writeHeader } from './header-files.ts'
import { deriveKeys, type VaultKeys } from './keys.ts'
import { type VaultPaths, vaultPaths } from './layout.ts'
import { writeManifest } from './manifest.ts'

type Birth = { vaultId: VaultId; createdAt: number; slots: KeySlot[] }

/** Everything of a new vault, its sealed compartment included, durable when it returns. Throws `disk-…`. */
export function buildVault(paths: VaultPaths, keys: VaultKeys, birth: Birth, kdf: KdfParameters): void {
  naming(() => {
    buildCompartment(paths, keys, birth)
    buildSealedCompartment(paths.sealed, birth.createdAt, kdf)
    for (const folder of [paths.sealed, paths.folder, dirname(paths.folder)]) syncFolder(folder)
  })
}

/**
 * The sealed compartment at birth: the same files as a vault, under a random key that nobody holds and that is derived
 * from nothing. Setting a passphrase later replaces its slot by one of the same shape, so used and unused look alike.
 */
function buildSealedCompartment(folder: string, createdAt: number, kdf: KdfParameters): void {
  const vaultId = newId(VaultId)
  const keys = deriveKeys(SecretBytes.random(KEY_BYTES), vaultId)
  try {
    const id = newId(SlotId)
    const fields = { id, kind: 'passphrase', label: sealLabel(keys.labels, id, 'sealed'), createdAt, kdf } as const
    const slots = [sealUnopenableSlot(vaultId, fields, keys.vault)]
    buildCompartment(vaultPaths(folder), keys, { vaultId, createdAt, slots })
  } finally {
    keys.wipe()
  }
}

function buildCompartment(paths: VaultPaths, keys: VaultKeys, { vaultId, createdAt, slots }: Birth): void {
  mkdirSync(paths.files, { recursive: true, mode: 0o700 })
  buildDatabase(paths.database, keys, vaultId)
  writeManifest(paths.manifest, { vaultId, generation: 1, sequence: 0, state: 'closed' }, keys.manifest)
  writeHeader(paths, newHeaderBody(vaultId, createdAt, slots), keys.header)
}

function buildDatabase(path: string, keys: VaultKeys, vaultId: VaultId): void {
  const db = openConnection(path, keys.database, 'create')
  try {
    migrate(db)
    db.transaction(() => {
      writeMeta(db, 'vaultId', vaultId)
      writeMeta(db, 'generation', 1)
      writeMeta(db, 'headerRevision', 1)
    }).immediate()
  } finally {
    closeConnection(db)
  }
  checkEncrypted(path)
}
