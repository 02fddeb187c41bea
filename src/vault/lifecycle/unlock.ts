import { parseRecoveryCode } from '#crypto/recovery-code.ts'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { type KeySlot, openSlot } from '#crypto/slot.ts'
import type { SlotKind } from '#shared/domain/vault.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { Header } from './header.ts'

export type Unlocked = { key: SecretBytes; slot: KeySlot; header: Header }

/**
 * Tries every slot of the wanted kind in every readable copy of the header, latest copy first.
 * Null when none opens. Throws `kdf-refused` when that is why: an altered copy must not hide behind "wrong passphrase".
 */
async function tryHeaders(headers: readonly Header[], kind: SlotKind, secret: SecretBytes): Promise<Unlocked | null> {
  let refused: unknown
  for (const header of headers)
    for (const slot of header.slots) {
      if (slot.kind !== kind) continue
      try {
        const key = await openSlot(header.vaultId, slot, secret)
        if (key) return { key, slot, header }
      } catch (error) {
        refused ??= error
      }
    }
  if (refused) throw refused
  return null
}

/** Throws `wrong-passphrase`, `kdf-refused`. */
export async function unlockByPassphrase(headers: readonly Header[], passphrase: string): Promise<Unlocked> {
  const secret = SecretBytes.fromText(passphrase)
  try {
    const unlocked = await tryHeaders(headers, 'passphrase', secret)
    if (!unlocked) throw new DeloError('wrong-passphrase')
    return unlocked
  } finally {
    secret.wipe()
  }
}

/** Throws `recovery-code-invalid` when it is mistyped, `recovery-code-wrong` when it is another vault's, `kdf-refused`. */
export async function unlockByRecoveryCode(headers: readonly Header[], code: string): Promise<Unlocked> {
  const secret = parseRecoveryCode(code)
  try {
    const unlocked = await tryHeaders(headers, 'recovery', secret)
    if (!unlocked) throw new DeloError('recovery-code-wrong')
    return unlocked
  } finally {
    secret.wipe()
  }
}
