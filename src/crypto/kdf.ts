import { hashRaw } from '@node-rs/argon2'
import { z } from 'zod'
import { DeloError } from '#shared/rpc/errors.ts'
import { SecretBytes } from './secret-bytes.ts'

const MIB = 1024
export const KEY_BYTES = 32
export const SALT_BYTES = 16

/** Argon2id parameters as a slot stores them. Memory in KiB. */
export const KdfParameters = z.object({
  algorithm: z.literal('argon2id'),
  memory: z.int().min(1),
  passes: z.int().min(1),
  lanes: z.int().min(1),
})
export type KdfParameters = z.infer<typeof KdfParameters>

export const DEFAULT_KDF: KdfParameters = { algorithm: 'argon2id', memory: 256 * MIB, passes: 3, lanes: 4 }
/** The cheapest parameters a header may name. */
export const FLOOR_KDF: KdfParameters = { algorithm: 'argon2id', memory: 64 * MIB, passes: 3, lanes: 4 }
const MOST_MEMORY = 2048 * MIB
export const MOST_PASSES = 20
const MOST_LANES = 16

/** Throws `kdf-refused` when a header asks for less than the floor (a downgrade) or more than any honest vault (a hang). */
export function checkKdf({ memory, passes, lanes }: KdfParameters): void {
  const weak = memory < FLOOR_KDF.memory || passes < FLOOR_KDF.passes
  const excessive = memory > MOST_MEMORY || passes > MOST_PASSES || lanes > MOST_LANES
  if (weak || excessive) throw new DeloError('kdf-refused')
}

/**
 * Argon2id(NFC passphrase, salt) → 32 bytes. Throws `kdf-refused` for parameters outside the limits.
 * An all-zero result is refused: a library once answered that for memory costs it could not serve.
 */
export async function deriveFromPassphrase(
  passphrase: SecretBytes,
  salt: Uint8Array,
  parameters: KdfParameters,
): Promise<SecretBytes> {
  checkKdf(parameters)
  if (salt.length !== SALT_BYTES) throw new Error('salt length')
  const key = await argon2id(passphrase.expose(), salt, parameters)
  if (key.every((byte) => byte === 0)) throw new Error('key derivation answered an all-zero key')
  return SecretBytes.take(key)
}

const argon2id = (message: Uint8Array, salt: Uint8Array, parameters: KdfParameters, secret?: Uint8Array) =>
  hashRaw(message, {
    algorithm: 2,
    version: 1,
    memoryCost: parameters.memory,
    timeCost: parameters.passes,
    parallelism: parameters.lanes,
    outputLen: KEY_BYTES,
    salt,
    ...(secret && { secret }),
  })

/** The inputs of RFC 9106, 5.3, without its associated data, which this library cannot pass; kdf.test.ts ties the tag to the RFC's. */
const VECTOR_TAG = '0034de3c8a75efc1148100eaf5ba9b1ce6d50ba5cdf6ae4018c54a4fc03ac10d'
let vectorChecked: Promise<void> | undefined

/** Computes a known Argon2id vector once per process; throws when the library answers anything else. */
export function checkArgon2Vector(): Promise<void> {
  vectorChecked ??= (async () => {
    const parameters: KdfParameters = { algorithm: 'argon2id', memory: 32, passes: 3, lanes: 4 }
    const tag = await argon2id(Buffer.alloc(32, 1), Buffer.alloc(16, 2), parameters, Buffer.alloc(8, 3))
    if (tag.toString('hex') !== VECTOR_TAG) throw new Error('Argon2id does not compute its published vector')
  })()
  return vectorChecked
}
