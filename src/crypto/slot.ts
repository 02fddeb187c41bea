import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { SlotId } from '#shared/domain/ids.ts'
import { instant, title } from '#shared/domain/text.ts'
import { SlotKind } from '#shared/domain/vault.ts'
import { deriveFromPassphrase, KdfParameters, KEY_BYTES, SALT_BYTES } from './kdf.ts'
import { SecretBytes } from './secret-bytes.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/** What is readable of a slot without any secret; authenticated as associated data of the wrapped key. */
export const SlotHeader = z.object({
  id: SlotId,
  kind: SlotKind,
  label: title(100),
  createdAt: instant,
  kdf: KdfParameters,
  salt: hex(SALT_BYTES),
})
export type SlotHeader = z.infer<typeof SlotHeader>

/** A way into a vault: its key, wrapped under a key that only a passphrase or recovery code yields. */
export const KeySlot = SlotHeader.extend({ nonce: hex(NONCE_BYTES), wrapped: hex(KEY_BYTES + TAG_BYTES) })
export type KeySlot = z.infer<typeof KeySlot>

/** The header's canonical bytes; `owner` (a vault id) keeps a slot from being moved to another vault. */
const associatedData = (owner: string, { id, kind, label, createdAt, kdf, salt }: SlotHeader): Buffer =>
  Buffer.from(
    JSON.stringify([
      'delo-slot-1',
      owner,
      id,
      kind,
      label,
      createdAt,
      kdf.algorithm,
      kdf.memory,
      kdf.passes,
      kdf.lanes,
      salt,
    ]),
  )

/** Wraps `key` under Argon2id(secret) with a fresh salt and nonce. Throws `kdf-refused`. */
export async function sealSlot(
  owner: string,
  fields: Omit<SlotHeader, 'salt'>,
  secret: SecretBytes,
  key: SecretBytes,
): Promise<KeySlot> {
  const header: SlotHeader = { ...fields, salt: randomBytes(SALT_BYTES).toString('hex') }
  const wrapping = await deriveFromPassphrase(secret, Buffer.from(header.salt, 'hex'), header.kdf)
  try {
    return wrap(owner, header, wrapping, key)
  } finally {
    wrapping.wipe()
  }
}

/**
 * A slot nobody can open: wrapped under a random key that is thrown away at once.
 * It cannot be told from a slot with a passphrase, which replaces it when the sealed compartment is first used.
 */
export function sealUnopenableSlot(owner: string, fields: Omit<SlotHeader, 'salt'>, key: SecretBytes): KeySlot {
  const wrapping = SecretBytes.random(KEY_BYTES)
  try {
    return wrap(owner, { ...fields, salt: randomBytes(SALT_BYTES).toString('hex') }, wrapping, key)
  } finally {
    wrapping.wipe()
  }
}

/** The vault key, or null when the secret is not this slot's (or the slot was altered: the two look the same). Throws `kdf-refused`. */
export async function openSlot(owner: string, slot: KeySlot, secret: SecretBytes): Promise<SecretBytes | null> {
  const wrapping = await deriveFromPassphrase(secret, Buffer.from(slot.salt, 'hex'), slot.kdf)
  try {
    return unwrap(owner, slot, wrapping)
  } finally {
    wrapping.wipe()
  }
}

function wrap(owner: string, header: SlotHeader, wrapping: SecretBytes, key: SecretBytes): KeySlot {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', wrapping.expose(), nonce)
  cipher.setAAD(associatedData(owner, header))
  const wrapped = Buffer.concat([cipher.update(key.expose()), cipher.final(), cipher.getAuthTag()])
  return { ...header, nonce: nonce.toString('hex'), wrapped: wrapped.toString('hex') }
}

function unwrap(owner: string, slot: KeySlot, wrapping: SecretBytes): SecretBytes | null {
  const sealed = Buffer.from(slot.wrapped, 'hex')
  const decipher = createDecipheriv('aes-256-gcm', wrapping.expose(), Buffer.from(slot.nonce, 'hex'), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(associatedData(owner, slot))
  decipher.setAuthTag(sealed.subarray(KEY_BYTES))
  const key = decipher.update(sealed.subarray(0, KEY_BYTES))
  try {
    decipher.final()
  } catch {
    key.fill(0)
    return null
  }
  return SecretBytes.take(key)
}
