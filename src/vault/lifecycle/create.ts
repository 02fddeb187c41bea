import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { calibrateKdf } from '#crypto/calibrate.ts'
import { checkArgon2Vector, type KdfParameters, KEY_BYTES } from '#crypto/kdf.ts'
import { formatRecoveryCode, newRecoverySecret, parseRecoveryCode } from '#crypto/recovery-code.ts'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { type KeySlot, sealLabel, sealSlot } from '#crypto/slot.ts'
import { newId, SlotId, VaultId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { buildVault } from './build.ts'
import { readHeaderCopies } from './header-files.ts'
import { deriveKeys, type VaultKeys } from './keys.ts'
import { vaultPaths } from './layout.ts'
import { acquireLock } from './lock.ts'
import { openUnlocked } from './open-unlocked.ts'
import type { OpenedVault } from './opened.ts'
import { claimWorkingFolder } from './working-folder.ts'

/** `kdf`: for tests and the sample case; otherwise calibrated to this computer. */
export type CreateOptions = { path: string; passphrase: string; label: string; kdf?: KdfParameters }

/** A vault that is complete but for the proof that its recovery code was kept. */
export type Creation = {
  /** In groups, to print. */
  readonly recoveryCode: string
  /** Finishes the vault and opens it. Throws `recovery-code-invalid`, `recovery-code-wrong`; may be tried again. */
  confirm(code: string): OpenedVault
  /** Removes everything. Idempotent; does nothing after `confirm`. */
  abandon(): void
}

/**
 * Builds a vault in a folder beside; only `confirm` moves it to `path`, so a crash leaves nothing that looks finished.
 * Throws `vault-exists`, `vault-missing` (the parent folder), `vault-in-use` (being created already), `disk-…`.
 */
export async function beginCreation({ path, passphrase, label, kdf }: CreateOptions): Promise<Creation> {
  await checkArgon2Vector()
  const target = resolve(path)
  if (existsSync(target)) throw new DeloError('vault-exists')
  if (!existsSync(dirname(target))) throw new DeloError('vault-missing')

  const parameters = kdf ?? (await calibrateKdf())
  const vaultId = newId(VaultId)
  const createdAt = Date.now()
  const keys = deriveKeys(SecretBytes.random(KEY_BYTES), vaultId)
  const recovery = newRecoverySecret()
  const wipe = (): void => {
    keys.wipe()
    recovery.wipe()
  }
  try {
    const fields = { vaultId, createdAt, kdf: parameters }
    const typed = SecretBytes.fromText(passphrase)
    const own = await firstSlot(keys, { ...fields, kind: 'passphrase', label }, typed)
    typed.wipe()
    const kit = await firstSlot(keys, { ...fields, kind: 'recovery', label: 'recovery' }, recovery)
    const working = claimWorkingFolder(target)
    try {
      buildVault(working.paths, keys, { vaultId, createdAt, slots: [own, kit] }, parameters)
    } catch (error) {
      working.remove()
      throw error
    }

    let over = false
    return {
      recoveryCode: formatRecoveryCode(recovery),
      confirm(code) {
        if (over) throw new Error('the creation is over')
        checkCode(code, recovery)
        working.moveTo(target)
        over = true
        const key = keys.vault.copy()
        wipe()
        return openCreated(target, key)
      },
      abandon() {
        if (over) return
        over = true
        working.remove()
        wipe()
      },
    }
  } catch (error) {
    wipe()
    throw error
  }
}

type FirstSlot = { vaultId: VaultId; createdAt: number; kdf: KdfParameters; kind: KeySlot['kind']; label: string }

function firstSlot(keys: VaultKeys, { vaultId, label, ...fields }: FirstSlot, secret: SecretBytes): Promise<KeySlot> {
  const id = newId(SlotId)
  return sealSlot(vaultId, { ...fields, id, label: sealLabel(keys.labels, id, label) }, secret, keys.vault)
}

function checkCode(code: string, expected: SecretBytes): void {
  const typed = parseRecoveryCode(code)
  const right = typed.equals(expected)
  typed.wipe()
  if (!right) throw new DeloError('recovery-code-wrong')
}

function openCreated(target: string, key: SecretBytes): OpenedVault {
  const paths = vaultPaths(target)
  const lock = acquireLock(paths.lock)
  try {
    const copies = readHeaderCopies(paths)
    const [header] = copies.usable
    if (!header) throw new DeloError('header-damaged')
    return openUnlocked({ paths, copies, unlocked: { key, header }, lock, acceptState: false })
  } catch (error) {
    lock.release()
    throw error
  }
}
