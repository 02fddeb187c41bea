import { foldWord } from './fold.ts'
import { collapse, cyrillicSounds, latinSounds } from './name-letters.ts'

/** To be raised with every change that gives other keys for the same name: kept keys are then made anew. */
export const NAME_KEY_VERSION = 1

/** Longer words are not names. */
const LONGEST_WORD = 64
const APOSTROPHES = /['’ʼ‘`´ʹ′ʺ″"]/gu

/** The words of a name as typed: a full stop, a hyphen, a space stand between them; an apostrophe does not. */
export function nameWords(name: string): string[] {
  const words =
    name
      .normalize('NFKC')
      .replace(APOSTROPHES, '')
      .match(/[\p{L}\p{N}\p{M}\u200c\u200d]+/gu) ?? []
  return words.map((word) => word.slice(0, LONGEST_WORD)).filter((word) => foldName(word) !== '')
}

/** A word of a name as names are compared letter by letter: ё is е, no case, no accents, look-alikes in one script. */
export const foldName = (word: string): string => foldWord(word).word

/** The sounds a word may stand for; a word in another script than Cyrillic and Latin stands for itself. */
function soundsOf(raw: string, sought = false): string[] {
  const lower = raw.slice(0, LONGEST_WORD).normalize('NFKC').toLowerCase().replace(APOSTROPHES, '')
  const { word, script, twin } = foldWord(lower)
  if (script === 'other') return [word]
  const cyrillic = (text: string) =>
    // Горбачёв is Gorbachev and Gorbachov.
    [text.replaceAll('ё', 'е'), ...(text.includes('ё') ? [text.replaceAll('ё', 'о')] : [])].map((form) =>
      cyrillicSounds(form === lower ? word : foldWord(form).word),
    )
  // Latin diacritics tell letters apart (š, č), so they are read before they are folded away.
  const mixed = /\p{sc=Cyrillic}/u.test(lower) && /\p{sc=Latin}/u.test(lower)
  const own =
    script === 'cyrillic' ? cyrillic(mixed ? word : lower) : latinSounds(mixed ? word : lower.normalize('NFC'), sought)
  const other = twin === null ? [] : script === 'cyrillic' ? latinSounds(twin) : [cyrillicSounds(twin)]
  return [...new Set([...own, ...other])].filter((sounds) => sounds !== '')
}

const VOWEL = /[aeiou]/
/** Down to two letters, so that the shortest names keep something to be told apart by. */
function withoutVowelEnding(sounds: string): string {
  let end = sounds.length
  while (end > 2 && VOWEL.test(sounds.charAt(end - 1))) end--
  return sounds.slice(0, end)
}

/** A vowel that comes and goes: Павел – Павла, Кравец – Кравца, Александр – Alexander; Лев – Льва. */
function withoutFleetingVowel(stem: string): string {
  if (stem === 'lv') return 'lev'
  return stem.length < 4 ? stem : collapse(stem.replace(/([^aeiou])[eo]([cklr])$/, '$1$2'))
}

/** What a name's word is found by, sorted out of its nominative; the longer ones let it be found while it is typed. */
export function nameKeys(word: string): string[] {
  const keys = new Set<string>()
  for (const sounds of soundsOf(word)) {
    const stem = withoutVowelEnding(sounds)
    keys.add(stem)
    keys.add(withoutFleetingVowel(stem))
  }
  return [...keys]
}

/** Case endings that hold a consonant, as sounds; those of vowels alone are taken off every word. */
const ENDINGS = [
  'ogo',
  'ego',
  'oxo',
  'exo',
  'omu',
  'emu',
  'imi',
  'ami',
  'ovi',
  'evi',
  'im',
  'em',
  'om',
  'am',
  'ix',
  'ax',
]

export type SoughtWord = {
  folded: string
  /** Keys that a name's word has when the sought one is a form of it. */
  keys: string[]
  /** Beginnings of such keys, when the sought word is not finished. */
  beginnings: string[]
  /** A single letter stands for every name that begins with it. */
  initial: boolean
}

/** A Latin letter that may begin the spelling of another sound: t of ts, s of sh. */
const MAY_GO_ON: Record<string, string> = { t: 'c', s: 'S', z: 'Z', c: 'CS', k: 'x' }
/** Sounds a single Latin letter may begin. */
const INITIALS: Record<string, string> = {
  y: 'iueao',
  j: 'iueao',
  i: 'iueao',
  s: 'sSc',
  z: 'zZc',
  c: 'cCkx',
  k: 'kx',
  t: 'tc',
  h: 'xg',
  x: 'xk',
  e: 'e',
  w: 'v',
}

/** What to look for when somebody types a word of a name, in whatever case and script. */
export function soughtWord(word: string): SoughtWord {
  const folded = foldName(word)
  const all = soundsOf(word, true)
  if (folded.length === 1) {
    const letters = INITIALS[folded] ?? ''
    return { folded, keys: [], beginnings: [...new Set([...all, ...letters])], initial: true }
  }
  const keys = new Set<string>()
  const beginnings = new Set<string>()
  for (const sounds of all) {
    const whole = withoutVowelEnding(sounds)
    keys.add(whole).add(withoutFleetingVowel(whole))
    for (const ending of ENDINGS)
      if (sounds.endsWith(ending) && sounds.length - ending.length >= 2) {
        const stem = withoutVowelEnding(sounds.slice(0, -ending.length))
        keys.add(stem).add(withoutFleetingVowel(stem))
      }
    // Of a heap of vowels one sound is left, with which half the names begin.
    if (sounds.length === 1 && folded.length > 3) continue
    beginnings.add(sounds)
    for (const next of /\p{sc=Latin}/u.test(folded) ? (MAY_GO_ON[sounds.at(-1) ?? ''] ?? '') : '')
      beginnings.add(sounds.slice(0, -1) + next)
  }
  return { folded, keys: [...keys], beginnings: [...beginnings], initial: false }
}
