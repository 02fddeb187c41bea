import { existsSync } from 'node:fs'
import { parseRecoveryCode } from '#crypto/recovery-code.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import en from '../../../resources/languages/en/recovery-kit.json' with { type: 'json' }
import ru from '../../../resources/languages/ru/recovery-kit.json' with { type: 'json' }
import { rawKeyLiteral } from '../db/key.ts'
import { readHeaderCopies } from './header-files.ts'
import { deriveKeys } from './keys.ts'
import { vaultPaths } from './layout.ts'
import { unlockByRecoveryCode } from './unlock.ts'

const WORDS = { ru, en }
const WIDTH = 72

/** The sheet to print, as plain text. `name` is the vault folder's name. */
export function recoveryKitText(kit: { name: string; recoveryCode: string; language: 'ru' | 'en' }): string {
  const words = WORDS[kit.language]
  const paragraphs = [words.what, words.keep, words.lost, words.use, words.independent].map(wrap)
  return [
    words.title,
    '='.repeat(words.title.length),
    '',
    `${words.vault}: ${kit.name}`,
    '',
    `${words.code}:`,
    '',
    `    ${kit.recoveryCode}`,
    '',
    paragraphs.join('\n\n'),
    '',
  ].join('\n')
}

/** The code in a kit's text, or in a text that is nothing but a code. Throws `recovery-code-invalid` when there is none. */
export function findRecoveryCode(text: string): string {
  for (const candidate of [...text.split(/\r?\n/), text]) {
    try {
      parseRecoveryCode(candidate).wipe()
      return candidate.trim()
    } catch {
      // Not this line.
    }
  }
  throw new DeloError('recovery-code-invalid')
}

/**
 * The database's raw key as the `sqlcipher` shell takes it between the quotes of `PRAGMA key = "…"`: x'64 hex digits'.
 * Changes nothing and needs no lock. Throws as opening by recovery code does.
 */
export async function databaseKeyFromRecovery(input: { path: string; recoveryKit: string }): Promise<string> {
  if (!existsSync(input.path)) throw new DeloError('vault-missing')
  const { usable } = readHeaderCopies(vaultPaths(input.path))
  const { key, header } = await unlockByRecoveryCode(usable, findRecoveryCode(input.recoveryKit))
  const keys = deriveKeys(key, header.vaultId)
  try {
    return rawKeyLiteral(keys.database).toString('latin1')
  } finally {
    keys.wipe()
  }
}

function wrap(paragraph: string): string {
  const lines: string[] = []
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}
