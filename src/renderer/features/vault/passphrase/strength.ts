/**
 * How hard a passphrase is to guess, in bits, for the meter beside the field. Modest and pessimistic: it knows words,
 * common passwords, keyboard runs, repetitions, years and dates, and counts the rest by its characters.
 */
export type Strength = { bits: number; level: 'none' | 'weak' | 'fair' | 'good' | 'strong' }

const KEYBOARD = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
]
const RUNS = [...KEYBOARD, ...KEYBOARD.map((row) => [...row].reverse().join(''))]
/** Starts of what is tried first. */
const COMMON =
  /^(?:pass|parol|admin|login|welcome|letmein|monkey|dragon|iloveyou|secret|парол|привет|люблю|секрет|админ|марина|наташа|андрей|delo|дело)/
const VOWELS = /[aeiouyаеёиоуыэюяіїє]/

const digits = (token: string): number => {
  if (/^(?:19|20)\d\d$/.test(token)) return 6
  if (/^\d{6}$|^\d{8}$/.test(token)) return 14
  return token.length * 3.32
}

/** Letters one can pronounce are words to a guesser; a run of consonants is not. */
function letters(token: string): number {
  const lower = token.toLowerCase()
  const inner = token.slice(1)
  const capitals = inner === inner.toLowerCase() ? (token === lower ? 0 : 1) : 3
  if (COMMON.test(lower)) return 3 + capitals
  if (token.length <= 2) return token.length * 4.7 + capitals
  const longest = Math.max(...lower.split(VOWELS).map((cluster) => cluster.length))
  if (longest > 4) return token.length * 4 + capitals
  return Math.min(token.length * 2.6, 9 + Math.max(0, token.length - 4) * 0.6) + capitals
}

function tokenBits(token: string): number {
  if (/^(.)\1+$/u.test(token)) return 4 + Math.log2(token.length)
  const lower = token.toLowerCase()
  if (token.length >= 3 && RUNS.some((row) => row.includes(lower))) return 4 + Math.log2(token.length)
  if (/^\d+$/.test(token)) return digits(token)
  if (/^\p{L}+$/u.test(token)) return letters(token)
  return /^\s+$/.test(token) ? 0.5 : 4 + token.length
}

export function measurePassphrase(passphrase: string): Strength {
  const tokens = passphrase.normalize('NFC').match(/\p{L}+|\d+|\s+|[^\p{L}\d\s]+/gu) ?? []
  const seen = new Set<string>()
  let bits = 0
  for (const token of tokens) {
    const lower = token.toLowerCase()
    bits += seen.has(lower) ? 1 : tokenBits(token)
    if (!/^\s+$/.test(token)) seen.add(lower)
  }
  // Whatever it is made of, short is short.
  bits = Math.min(bits, [...passphrase].length * 6)
  if (passphrase === '') return { bits: 0, level: 'none' }
  return { bits, level: bits < 36 ? 'weak' : bits < 46 ? 'fair' : bits < 56 ? 'good' : 'strong' }
}
