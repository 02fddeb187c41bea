import snowball from 'snowball-stemmers'
import { foldWord } from './fold.ts'
import type { Script } from './lookalikes.ts'
import { stemRussian } from './russian.ts'
import { stemUkrainian } from './ukrainian.ts'

/** Languages with a stemmer here; words of any other are found by their exact form. */
export type StemLanguage = 'ru' | 'uk' | 'en' | 'de'

const english = snowball.newStemmer('english')
const german = snowball.newStemmer('german')
const STEM: Record<StemLanguage, (word: string) => string> = {
  ru: stemRussian,
  uk: stemUkrainian,
  en: (word) => english.stem(word),
  de: (word) => german.stem(word),
}

/** Everything known about one spelling of a word, worked out once. */
export type Entry = {
  raw: string
  word: string
  script: Script
  sure: boolean
  /** The word in the other script of look-alikes, where that exists. */
  twin: string | null
  /** The language its letters give away. */
  language: StemLanguage | null
  /** What a small frequent word says about the language of the text around it. */
  hint: StemLanguage | null
  /** Stems of `word` worked out so far, in the first and second language of its script (`stemLanguages`). */
  first: string | null
  second: string | null
}

const HINTS = new Map<string, StemLanguage>([
  ...'der die das und nicht mit von den dem ist auf wird des sich eine einen'.split(' ').map((w) => [w, 'de'] as const),
  ...'the of and to in that was for with his by is not had which he'.split(' ').map((w) => [w, 'en'] as const),
  ...'что как это его или быть был при бы только от для'.split(' ').map((w) => [w, 'ru'] as const),
  ...'що як це його або був про від для та до'.split(' ').map((w) => [w, 'uk'] as const),
])

function languageOf(raw: string, word: string, script: Script): StemLanguage | null {
  if (script === 'cyrillic') {
    if (/[іїєґ]/.test(word) || /['’ʼ]/.test(raw)) return 'uk'
    return /[ыэъ]/.test(word) || /ё/i.test(raw) ? 'ru' : null
  }
  return script === 'latin' && /[äöüß]/i.test(raw) ? 'de' : null
}

/**
 * Words seen lately, in a table of fixed size with two places a word: looked up by the characters in place, so that a
 * word already known costs neither a slice of the page nor a Map's hashing (3 to 4 times as fast as a Map).
 */
const PLACES = 2 ** 18
const table: (Entry | undefined)[] = new Array(PLACES)

function isAt(text: string, start: number, end: number, raw: string): boolean {
  if (raw.length !== end - start) return false
  for (let i = start, k = 0; i < end; i++, k++) if (text.charCodeAt(i) !== raw.charCodeAt(k)) return false
  return true
}

/** What is known of the word at [start, end) of a text. */
export function entryAt(text: string, start: number, end: number): Entry {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  const place = (hash ^ (hash >>> 15)) & (PLACES - 1)
  const known = table[place]
  if (known && isAt(text, start, end, known.raw)) return known
  const beside = table[place ^ 1]
  if (beside && isAt(text, start, end, beside.raw)) return beside
  const entry = newEntry(ownCopy(text.slice(start, end)))
  table[known && !beside ? place ^ 1 : place] = entry
  return entry
}

/** A slice of a page keeps the whole page in memory; what is kept must not. */
const ownCopy = (text: string) => (text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string))

function newEntry(raw: string): Entry {
  const { word, script, sure, twin } = foldWord(raw)
  return {
    raw,
    word,
    script,
    sure,
    twin,
    language: languageOf(raw, word, script),
    hint: HINTS.get(word) ?? null,
    first: null,
    second: null,
  }
}

/** The stem of a folded word, worked out anew. Never empty for a word that is not. */
export const stemOf = (word: string, language: StemLanguage): string => STEM[language](word) || word

/** The stem of an entry's word in one of the languages of its script. */
export function entryStem(entry: Entry, language: StemLanguage): string {
  if (language === 'ru' || language === 'en') {
    entry.first ??= stemOf(entry.word, language)
    return entry.first
  }
  entry.second ??= stemOf(entry.word, language)
  return entry.second
}

/** The languages whose stems a folded word may have been indexed under. */
export function stemLanguages(script: Script, language: StemLanguage | null): readonly StemLanguage[] {
  if (language) return [language]
  return script === 'cyrillic' ? ['ru', 'uk'] : script === 'latin' ? ['en', 'de'] : []
}
