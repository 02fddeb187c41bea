import { rmSync } from 'node:fs'
import { checkArgon2Vector, KEY_BYTES } from '#crypto/kdf.ts'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { type KeySlot, sealLabel, sealSlot } from '#crypto/slot.ts'
import { newId, SlotId } from '#shared/domain/ids.ts'
import type { CompartmentState } from '#shared/domain/sealed.ts'
import type { CompartmentMark } from '#shared/domain/vault.ts'
import { DeloError, type ErrorCode } from '#shared/rpc/errors.ts'
import { naming } from '../db/errors.ts'
import { moveDurably } from '../files/durable.ts'
import { removeEmptyFolders, removeLeftovers } from '../files/layout.ts'
import { buildDatabase, emptyFile } from './build.ts'
import { slotsDigest } from './compartment-mark.ts'
import { unclaimedFiles } from './files-check.ts'
import { type Header, newHeaderBody } from './header.ts'
import { readHeaderCopies, writeHeader } from './header-files.ts'
import { deriveKeys } from './keys.ts'
import { type VaultPaths, vaultPaths } from './layout.ts'
import { acquireLock } from './lock.ts'
import { writeManifest } from './manifest.ts'
import { openByPassphrase } from './open.ts'
import { openUnlocked } from './open-unlocked.ts'
import type { OpenedVault } from './opened.ts'
import { sealedFaults } from './sealed-check.ts'

/** A compartment and what its vault remembers of it. `folder` is the vault's `sealed/`. */
export type CompartmentPlace = CompartmentMark & { folder: string }

/** What can be said without a passphrase. Reads two small files and changes nothing. */
export function compartmentState(place: CompartmentPlace): CompartmentState {
  const header = latestHeader(place.folder)
  if (!header || sealedFaults(place.folder).includes('sealed/vault.db')) return 'damaged'
  if (place.id !== null && header.vaultId !== place.id) return 'foreign'
  return slotsDigest(header.slots) === place.birth ? 'unused' : 'set'
}

function latestHeader(folder: string): Header | null {
  try {
    return readHeaderCopies(vaultPaths(folder)).usable[0] ?? null
  } catch (error) {
    if (error instanceof DeloError && error.code === 'vault-newer') throw error
    return null
  }
}

const REFUSED: Record<CompartmentState, ErrorCode | null> = {
  set: null,
  unused: 'compartment-unused',
  foreign: 'compartment-foreign',
  damaged: 'compartment-damaged',
}
/** What opening a vault calls by these names is the compartment's here: the vault around it is well. */
const RENAMED: Partial<Record<ErrorCode, ErrorCode>> = {
  'wrong-passphrase': 'sealed-passphrase-wrong',
  'vault-missing': 'compartment-damaged',
  'not-a-vault': 'compartment-damaged',
  'header-damaged': 'compartment-damaged',
  'database-damaged': 'compartment-damaged',
}

export function asCompartmentError(error: unknown): unknown {
  const code = error instanceof DeloError ? RENAMED[error.code] : undefined
  return code ? new DeloError(code) : error
}

/** Throws `compartment-…`, `sealed-passphrase-wrong`, `vault-in-use`, `vault-newer`, `kdf-refused`, `disk-…`. */
export async function openCompartment(place: CompartmentPlace, passphrase: string): Promise<OpenedVault> {
  const refused = REFUSED[compartmentState(place)]
  if (refused) throw new DeloError(refused)
  try {
    const opened = await openByPassphrase({ path: place.folder, passphrase })
    if (!opened.readOnly) dropEmptyLeftovers(opened)
    return opened
  } catch (error) {
    throw asCompartmentError(error)
  }
}

/**
 * The first passphrase. The compartment is made anew under a new random key, so that no copy of the files from before
 * opens anything later; the header comes last, and until it is there the compartment still counts as unused: a crash at any
 * moment leaves one that can be set up again, or one that opens. Throws `compartment-used` and as `openCompartment`.
 */
export async function setUpCompartment(place: CompartmentPlace, passphrase: string): Promise<OpenedVault> {
  await checkArgon2Vector()
  const paths = vaultPaths(place.folder)
  refuseUnlessUnused(place)
  const lock = acquireLock(paths.lock)
  try {
    const header = latestHeader(place.folder)
    const birthSlot = header?.slots[0]
    refuseUnlessUnused(place)
    if (!header || !birthSlot) throw new DeloError('compartment-damaged')
    const key = SecretBytes.random(KEY_BYTES)
    const made = await makeAnew(paths, header, birthSlot, key, passphrase)
    const copies = readHeaderCopies(paths)
    const opened = openUnlocked({ paths, copies, unlocked: { key, header: made }, lock, acceptState: false })
    dropEmptyLeftovers(opened)
    return opened
  } catch (error) {
    lock.release()
    throw asCompartmentError(error)
  }
}

function refuseUnlessUnused(place: CompartmentPlace): void {
  const state = compartmentState(place)
  if (state !== 'unused') throw new DeloError(REFUSED[state] ?? 'compartment-used')
}

/** `key` stays the caller's. Dates are the birth's: when a passphrase was set is nobody's business. */
async function makeAnew(
  paths: VaultPaths,
  { vaultId, createdAt, revision }: Header,
  birth: KeySlot,
  key: SecretBytes,
  passphrase: string,
): Promise<Header> {
  const keys = deriveKeys(key.copy(), vaultId)
  const secret = SecretBytes.fromText(passphrase)
  try {
    const id = newId(SlotId)
    const label = sealLabel(keys.labels, id, 'sealed')
    const fields = { id, kind: 'passphrase', label, createdAt: birth.createdAt, kdf: birth.kdf } as const
    const slot = await sealSlot(vaultId, fields, secret, key)
    return naming(() => {
      const working = `${paths.database}.upgrade`
      for (const suffix of ['', '-wal', '-journal']) rmSync(`${working}${suffix}`, { force: true })
      buildDatabase(working, keys, vaultId, revision + 1, emptyFile(paths, keys))
      moveDurably(working, paths.database)
      writeManifest(paths.manifest, { vaultId, generation: 1, sequence: 0, state: 'closed' }, keys.manifest)
      return writeHeader(paths, newHeaderBody(vaultId, createdAt, [slot], revision + 1), keys.header)
    })
  } finally {
    secret.wipe()
    keys.wipe()
  }
}

/** The empty file of the compartment as it was before, under a key that is gone. */
function dropEmptyLeftovers({ db, context, paths }: OpenedVault): void {
  for (const id of unclaimedFiles(db, context.files)) if (context.files.sizeOnDisk(id) === 0) context.files.remove(id)
  removeEmptyFolders(paths.files)
}

/** Closes it and leaves no folder that would tell what was once in it. Idempotent, as `close`. */
export function closeCompartment(opened: OpenedVault): void {
  try {
    if (!opened.readOnly) {
      removeLeftovers(opened.paths.files)
      removeEmptyFolders(opened.paths.files)
    }
  } catch {
    // A disk that has gone away: closing does what it can.
  }
  opened.close()
}
