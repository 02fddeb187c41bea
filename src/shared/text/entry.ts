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
  word: string
  script: Script
  sure: boolean
  /** The word in the other script of look-alikes, where that exists. */
  twin: string | null
  /** The language its letters give away. */
  language: StemLanguage | null
  /** What a small frequent word says about the language of the text around it. */
  hint: StemLanguage | null
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

/** Words seen lately. Bounded: dropped whole when full, which costs a few milliseconds now and then. */
const MOST = 150_000
const entries = new Map<string, Entry>()

/** A slice of a page keeps the whole page in memory; a key must not. */
const ownCopy = (text: string) => (text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string))

export function entryOf(raw: string): Entry {
  const known = entries.get(raw)
  if (known) return known
  const { word, script, sure, twin } = foldWord(raw)
  const entry: Entry = {
    word: ownCopy(word),
    script,
    sure,
    twin,
    language: languageOf(raw, word, script),
    hint: HINTS.get(word) ?? null,
  }
  if (entries.size >= MOST) entries.clear()
  entries.set(ownCopy(raw), entry)
  return entry
}

const stems: Record<StemLanguage, Map<string, string>> = {
  ru: new Map(),
  uk: new Map(),
  en: new Map(),
  de: new Map(),
}

/** The stem of a folded word. Never empty for a word that is not. */
export function stemOf(word: string, language: StemLanguage): string {
  const known = stems[language]
  const found = known.get(word)
  if (found !== undefined) return found
  const stem = STEM[language](word) || word
  if (known.size >= MOST) known.clear()
  known.set(word, stem)
  return stem
}

/** The languages whose stems a folded word may have been indexed under. */
export function stemLanguages(script: Script, language: StemLanguage | null): readonly StemLanguage[] {
  if (language) return [language]
  return script === 'cyrillic' ? ['ru', 'uk'] : script === 'latin' ? ['en', 'de'] : []
}
