import { readFileSync } from 'node:fs'
import type { SecretBytes } from '#crypto/secret-bytes.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { naming } from '../db/errors.ts'
import { writeDurably } from '../files/durable.ts'
import { type Header, type HeaderBody, parseHeader, serialiseHeader } from './header.ts'
import type { VaultPaths } from './layout.ts'

/** More than any header; a larger file is not read into memory. */
const MOST_BYTES = 1_000_000

/** The two copies as they are on disk. `usable`: readable copies, latest first, each once. */
export type HeaderCopies = { main: Header | null; copy: Header | null; usable: Header[] }

/** Throws `not-a-vault` when neither copy exists, `header-damaged` when neither can be read, `vault-newer` for a later format. */
export function readHeaderCopies(paths: VaultPaths): HeaderCopies {
  const texts = [paths.header, paths.headerCopy].map(readIfPresent)
  if (texts.every((text) => text === null)) throw new DeloError('not-a-vault')
  const [main = null, copy = null] = texts.map((text) => (text === null ? null : parseHeader(text)))
  const usable = [main, copy]
    .filter((header) => header !== null)
    .filter((header, index, all) => all.findIndex(({ checksum }) => checksum === header.checksum) === index)
    .sort((a, b) => b.revision - a.revision)
  if (usable.length === 0) throw new DeloError('header-damaged')
  return { main, copy, usable }
}

/** Writes both copies, one after the other: at every moment one of them is whole. */
export function writeHeader(paths: VaultPaths, body: HeaderBody, headerKey: SecretBytes): Header {
  const { header, text } = serialiseHeader(body, headerKey)
  naming(() => {
    writeDurably(paths.header, text)
    writeDurably(paths.headerCopy, text)
  })
  return header
}

function readIfPresent(path: string): string | null {
  try {
    const bytes = readFileSync(path)
    return bytes.length > MOST_BYTES ? '' : bytes.toString('utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    // A copy that cannot be read is a damaged copy: the other one may still open the vault.
    if (code === 'EIO' || code === 'EISDIR') return ''
    return naming(() => {
      throw error
    })
  }
}
