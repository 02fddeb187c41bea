import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { calibrateKdf } from '#crypto/calibrate.ts'
import { checkArgon2Vector, type KdfParameters, KEY_BYTES } from '#crypto/kdf.ts'
import { formatRecoveryCode, newRecoverySecret, parseRecoveryCode } from '#crypto/recovery-code.ts'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { type KeySlot, sealSlot } from '#crypto/slot.ts'
import { newId, SlotId, VaultId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { naming } from '../db/errors.ts'
import { syncFolder, writeDurably } from '../files/durable.ts'
import { createDatabase } from './create-database.ts'
import { newHeaderBody } from './header.ts'
import { readHeaderCopies, writeHeader } from './header-files.ts'
import { deriveKeys } from './keys.ts'
import { vaultPaths } from './layout.ts'
import { acquireLock, type VaultLock } from './lock.ts'
import { writeManifest } from './manifest.ts'
import { openUnlocked } from './open-unlocked.ts'
import type { OpenedVault } from './opened.ts'
import { createSealedCompartment } from './sealed.ts'

export type CreateOptions = { path: string; passphrase: string; label: string; kdf?: KdfParameters }

/** A vault that is complete but for the proof that its recovery code was kept. */
export type Creation = {
  readonly vaultId: VaultId
  /** In groups, to print. */
  readonly recoveryCode: string
  /** Finishes the vault and opens it. Throws `recovery-code-invalid`, `recovery-code-wrong`; may be tried again. */
  confirm(code: string): OpenedVault
  /** Removes everything. Idempotent; does nothing after `confirm`. */
  abandon(): void
}

/**
 * Builds a vault in a folder beside, `<path>.creating`; only `confirm` moves it to `path`, so a crash leaves nothing that looks finished.
 * Throws `vault-exists`, `vault-missing` (the parent folder), `disk-…`.
 */
export async function beginCreation({ path, passphrase, label, kdf }: CreateOptions): Promise<Creation> {
  await checkArgon2Vector()
  const target = resolve(path)
  if (existsSync(target)) throw new DeloError('vault-exists')
  if (!existsSync(dirname(target))) throw new DeloError('vault-missing')
  const parameters = kdf ?? (await calibrateKdf())
  const vaultId = newId(VaultId)
  const key = SecretBytes.random(KEY_BYTES)
  const recovery = newRecoverySecret()
  const createdAt = Date.now()
  const slotOf = async (kind: 'passphrase' | 'recovery', name: string, secret: SecretBytes): Promise<KeySlot> =>
    sealSlot(vaultId, { id: newId(SlotId), kind, label: name, createdAt, kdf: parameters }, secret, key)

  const secret = SecretBytes.fromText(passphrase)
  const slots = [await slotOf('passphrase', label, secret), await slotOf('recovery', 'recovery', recovery)]
  secret.wipe()

  const { working, lock } = claim(target)
  const paths = vaultPaths(working)
  const removeAll = (): void => {
    lock.release()
    rmSync(working, { recursive: true, force: true })
    key.wipe()
    recovery.wipe()
  }
  try {
    naming(() => {
      mkdirSync(paths.files, { mode: 0o700 })
      const keys = deriveKeys(key.copy(), vaultId)
      try {
        createDatabase(paths, keys, vaultId)
        createSealedCompartment(paths.sealed, createdAt, parameters)
        writeManifest(paths.manifest, { vaultId, generation: 1, sequence: 0, state: 'closed' }, keys.manifest)
        writeHeader(paths, newHeaderBody(vaultId, createdAt, slots), keys.header)
      } finally {
        keys.wipe()
      }
      for (const folder of [paths.sealed, working, dirname(working)]) syncFolder(folder)
    })
  } catch (error) {
    removeAll()
    throw error
  }

  let over = false
  return {
    vaultId,
    recoveryCode: formatRecoveryCode(recovery),
    confirm(code) {
      if (over) throw new Error('the creation is over')
      checkCode(code, recovery)
      naming(() => finish(working, target, lock))
      over = true
      recovery.wipe()
      return openCreated(target, key)
    },
    abandon() {
      if (over) return
      over = true
      removeAll()
    },
  }
}

/**
 * Takes a working folder beside the target. What a crashed creation left there is cleared; a folder that is not marked
 * as ours is left alone, and the next name is taken.
 */
function claim(target: string): { working: string; lock: VaultLock } {
  return naming(() => {
    for (let attempt = 1; ; attempt++) {
      const working = `${target}.creating${attempt === 1 ? '' : `-${attempt}`}`
      if (existsSync(working) && !clear(working)) continue
      mkdirSync(working, { mode: 0o700 })
      const { lock, unfinished } = vaultPaths(working)
      writeDurably(unfinished, '')
      return { working, lock: acquireLock(lock) }
    }
  })
}

/** Removes an unfinished vault; answers false for anything else. Throws `vault-in-use` while somebody is still making it. */
function clear(working: string): boolean {
  const { lock, unfinished } = vaultPaths(working)
  // A crash right after the folder was made leaves it without its mark, but also without anything else.
  const begun = readdirSync(working).every(
    (name) => basename(unfinished) === name || `${basename(unfinished)}.tmp` === name,
  )
  if (!begun && !existsSync(unfinished)) return false
  acquireLock(lock).release()
  rmSync(working, { recursive: true, force: true })
  return true
}

function checkCode(code: string, expected: SecretBytes): void {
  const typed = parseRecoveryCode(code)
  const right = typed.equals(expected)
  typed.wipe()
  if (!right) throw new DeloError('recovery-code-wrong')
}

function finish(working: string, target: string, lock: VaultLock): void {
  if (existsSync(target)) throw new DeloError('vault-exists')
  lock.release()
  rmSync(vaultPaths(working).unfinished)
  syncFolder(working)
  renameSync(working, target)
  syncFolder(dirname(target))
}

function openCreated(target: string, key: SecretBytes): OpenedVault {
  const paths = vaultPaths(target)
  const lock = acquireLock(paths.lock)
  try {
    const copies = readHeaderCopies(paths)
    const [header] = copies.usable
    const slot = header?.slots[0]
    if (!header || !slot) throw new DeloError('header-damaged')
    return openUnlocked({ paths, copies, unlocked: { key, slot, header }, lock, acceptState: false })
  } catch (error) {
    lock.release()
    throw error
  }
}
