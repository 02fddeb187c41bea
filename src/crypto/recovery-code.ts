import { createHash } from 'node:crypto'
import { DeloError } from '#shared/rpc/errors.ts'
import { SecretBytes } from './secret-bytes.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_BYTES = 20
const CHECK_CHARACTERS = 4
const CHARACTERS = (SECRET_BYTES * 8) / 5 + CHECK_CHARACTERS
const GROUP = 4

/** What people write and type for a character of the code: Crockford's own, and Cyrillic letters that look the same. */
const LOOKALIKES: Record<string, string> = {
  O: '0',
  I: '1',
  L: '1',
  О: '0',
  І: '1',
  З: '3',
  А: 'A',
  В: 'B',
  Е: 'E',
  Ё: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  Ѕ: 'S',
  Ј: 'J',
}

/** 160 random bits. */
export const newRecoverySecret = (): SecretBytes => SecretBytes.random(SECRET_BYTES)

/** The code as printed: Crockford base32 with 20 check bits, nine groups of four. */
export function formatRecoveryCode(secret: SecretBytes): string {
  const code = encode(secret.expose()) + checkOf(secret.expose())
  return (code.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')
}

/**
 * The secret of a typed code. Case, spaces and dashes do not matter, look-alike letters are read as what was meant.
 * Throws `recovery-code-invalid` when it is not 36 such characters or its check characters do not match.
 */
export function parseRecoveryCode(typed: string): SecretBytes {
  const characters = [...typed.normalize('NFC').toUpperCase()]
    .filter((character) => !/[\s\p{Pd}._]/u.test(character))
    .map((character) => LOOKALIKES[character] ?? character)
  const valid = characters.length === CHARACTERS && characters.every((character) => ALPHABET.includes(character))
  if (!valid) throw new DeloError('recovery-code-invalid')
  const secret = SecretBytes.take(decode(characters.slice(0, -CHECK_CHARACTERS)))
  if (checkOf(secret.expose()) !== characters.slice(-CHECK_CHARACTERS).join('')) {
    secret.wipe()
    throw new DeloError('recovery-code-invalid')
  }
  return secret
}

function checkOf(secret: Uint8Array): string {
  const digest = createHash('sha256').update('delo-recovery-1').update(secret).digest()
  return encode(digest.subarray(0, 5)).slice(0, CHECK_CHARACTERS)
}

/** Five bits a character; lengths here are multiples of five bytes, so nothing is padded. */
function encode(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return text
}

function decode(characters: readonly string[]): Uint8Array {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const character of characters) {
    held = (held << 5) | ALPHABET.indexOf(character)
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
      held &= (1 << bits) - 1
    }
  }
  return Uint8Array.from(bytes)
}
