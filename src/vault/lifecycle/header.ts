import { createHash } from 'node:crypto'
import { z } from 'zod'
import { mac, verifyMac } from '#crypto/mac.ts'
import type { SecretBytes } from '#crypto/secret-bytes.ts'
import { KeySlot } from '#crypto/slot.ts'
import { VaultId } from '#shared/domain/ids.ts'
import { instant } from '#shared/domain/text.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { canonicalJson } from './canonical.ts'

const FORMAT = 'delo-vault'
const VERSION = 1
const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** vault.json: all that is readable of a vault before it is unlocked. `revision` rises with every change of it. */
export const HeaderBody = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  vaultId: VaultId,
  createdAt: instant,
  revision: z.int().min(1),
  ciphers: z.strictObject({
    database: z.literal('sqlcipher-4'),
    files: z.literal('stream-aes-256-gcm-64k'),
    slots: z.literal('aes-256-gcm'),
    derivation: z.literal('hkdf-sha-256'),
  }),
  slots: z.array(KeySlot).min(1).max(64),
})
export type HeaderBody = z.infer<typeof HeaderBody>

/** `checksum` finds accidents before there is a key; `mac` finds deeds once there is one. */
const Header = HeaderBody.extend({ mac: digest, checksum: digest })
export type Header = z.infer<typeof Header>

const CIPHERS: HeaderBody['ciphers'] = {
  database: 'sqlcipher-4',
  files: 'stream-aes-256-gcm-64k',
  slots: 'aes-256-gcm',
  derivation: 'hkdf-sha-256',
}

export const newHeaderBody = (vaultId: VaultId, createdAt: number, slots: KeySlot[], revision = 1): HeaderBody => ({
  format: FORMAT,
  version: VERSION,
  vaultId,
  createdAt,
  revision,
  ciphers: CIPHERS,
  slots,
})

const checksumOf = (header: Omit<Header, 'checksum'>): string =>
  createHash('sha256').update(canonicalJson(header)).digest('hex')

/** Signs a header body and lays it out as the file's text. */
export function serialiseHeader(body: HeaderBody, headerKey: SecretBytes): { header: Header; text: string } {
  const signed = { ...body, mac: mac(headerKey, canonicalJson(body)) }
  const header = { ...signed, checksum: checksumOf(signed) }
  // Keys in one order whatever the header went through: the text does not show which slots were rewritten.
  return { header, text: `${JSON.stringify(JSON.parse(canonicalJson(header)), null, 2)}\n` }
}

/** Whether a header was written by whoever holds the vault key. */
export function headerIsGenuine(header: Header, headerKey: SecretBytes): boolean {
  const { mac: tag, checksum: _, ...body } = header
  return verifyMac(headerKey, canonicalJson(body), tag)
}

/** A header from the text of its file, or null when the text is damaged. Throws `vault-newer` for a later format. */
export function parseHeader(text: string): Header | null {
  const json = parseJson(text)
  const kind = z.object({ format: z.literal(FORMAT), version: z.int() }).safeParse(json)
  if (!kind.success) return null
  if (kind.data.version > VERSION) throw new DeloError('vault-newer')
  const header = Header.safeParse(json)
  if (!header.success) return null
  const { checksum, ...signed } = header.data
  return checksumOf(signed) === checksum ? header.data : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
