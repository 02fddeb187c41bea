import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { SlotId } from '#shared/domain/ids.ts'
import { instant } from '#shared/domain/text.ts'
import { SlotKind } from '#shared/domain/vault.ts'
import { deriveFromPassphrase, KdfParameters, KEY_BYTES, SALT_BYTES } from './kdf.ts'
import { SEAL_OVERHEAD, seal, sealText, unseal, unsealText } from './seal.ts'
import { SecretBytes } from './secret-bytes.ts'

/** A label is at most 100 UTF-16 units: 300 bytes of UTF-8. */
const LABEL_BYTES = 304
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/** What of a slot lies outside the wrapped key; authenticated with it as associated data. */
const SlotHeader = z.object({
  id: SlotId,
  kind: SlotKind,
  /** Sealed: who has a way into a vault is nobody's business who has none. */
  label: hex(LABEL_BYTES + SEAL_OVERHEAD),
  createdAt: instant,
  kdf: KdfParameters,
  salt: hex(SALT_BYTES),
})
type SlotHeader = z.infer<typeof SlotHeader>

/** A way into a vault: its key, wrapped under a key that only a passphrase or recovery code yields. */
export const KeySlot = SlotHeader.extend({ wrapped: hex(KEY_BYTES + SEAL_OVERHEAD) })
export type KeySlot = z.infer<typeof KeySlot>
export type SlotFields = Omit<SlotHeader, 'salt'>

/** The header's canonical text; `owner` (a vault id) keeps a slot from being moved to another vault. */
const contextOf = (owner: string, { id, kind, label, createdAt, kdf, salt }: SlotHeader): string => {
  const { algorithm, memory, passes, lanes } = kdf
  return JSON.stringify(['delo-slot-1', owner, id, kind, label, createdAt, algorithm, memory, passes, lanes, salt])
}

/** Wraps `key` under Argon2id(secret) with a fresh salt and nonce. Throws `kdf-refused`. */
export async function sealSlot(
  owner: string,
  fields: SlotFields,
  secret: SecretBytes,
  key: SecretBytes,
): Promise<KeySlot> {
  const salt = randomBytes(SALT_BYTES)
  const wrapping = await deriveFromPassphrase(secret, salt, fields.kdf)
  return wrap(owner, { ...fields, salt: salt.toString('hex') }, wrapping, key)
}

/**
 * A slot nobody can open: wrapped under a random key that is thrown away at once.
 * It cannot be told from a slot with a passphrase, which replaces it when the sealed compartment is first used.
 */
export const sealUnopenableSlot = (owner: string, fields: SlotFields, key: SecretBytes): KeySlot =>
  wrap(owner, { ...fields, salt: randomBytes(SALT_BYTES).toString('hex') }, SecretBytes.random(KEY_BYTES), key)

/** The vault key, or null when the secret is not this slot's (or the slot was altered: the two look the same). Throws `kdf-refused`. */
export async function openSlot(owner: string, slot: KeySlot, secret: SecretBytes): Promise<SecretBytes | null> {
  const wrapping = await deriveFromPassphrase(secret, Buffer.from(slot.salt, 'hex'), slot.kdf)
  const key = unseal(wrapping, contextOf(owner, slot), Buffer.from(slot.wrapped, 'hex'))
  wrapping.wipe()
  return key && SecretBytes.take(key)
}

/** Uses up the wrapping key. */
function wrap(owner: string, header: SlotHeader, wrapping: SecretBytes, key: SecretBytes): KeySlot {
  const wrapped = seal(wrapping, contextOf(owner, header), key.expose())
  wrapping.wipe()
  return { ...header, wrapped: wrapped.toString('hex') }
}

/** `labelKey` is derived from the vault key: labels can be read once the vault is open. */
export const sealLabel = (labelKey: SecretBytes, id: SlotId, label: string): string =>
  sealText(labelKey, `delo-label-1 ${id}`, label, LABEL_BYTES).toString('hex')

/** Null when the label is not what was sealed for this slot. */
export const unsealLabel = (labelKey: SecretBytes, slot: Pick<KeySlot, 'id' | 'label'>): string | null =>
  unsealText(labelKey, `delo-label-1 ${slot.id}`, Buffer.from(slot.label, 'hex'))
