import { type Entry, entryOf, type StemLanguage, stemOf } from './entry.ts'
import { eachWord } from './tokenize.ts'

/** Half of a word broken at a line's end that may be a word of its own. */
export type Half = { start: number; end: number; word: string; stem: string }

export type Word = {
  /** [start, end) in UTF-16 units of the original text. */
  start: number
  end: number
  /** Folded. */
  word: string
  stem: string
  entry: Entry
  halves: [Half, Half] | null
}

type Languages = { cyrillic: StemLanguage; latin: StemLanguage }

/** How far a word of look-alikes looks for a neighbour whose script is sure. */
const REACH = 4

const base = (tag: string | null | undefined) => tag?.slice(0, 2) ?? ''

/** The language of each script on this page: by the letters and small words on it, else the document's, else Russian and English. */
function languagesOf(entries: readonly Entry[], tag: string | null): Languages {
  const count = { ru: 0, uk: 0, en: 0, de: 0 }
  for (const { language, hint } of entries) {
    if (language) count[language]++
    if (hint) count[hint]++
  }
  const [cyrillic, latin] = [base(tag) === 'uk' ? 'uk' : 'ru', base(tag) === 'de' ? 'de' : 'en'] as const
  return {
    cyrillic: count.uk === count.ru ? cyrillic : count.uk > count.ru ? 'uk' : 'ru',
    latin: count.de === count.en ? latin : count.de > count.en ? 'de' : 'en',
  }
}

/** A word of look-alikes changes script only where its nearest sure neighbours on both sides are of the other one. */
function settled(entries: readonly Entry[], at: number): { word: string; script: Entry['script'] } {
  const entry = entries[at] as Entry
  if (entry.sure || entry.twin === null) return entry
  let other = 0
  for (const step of [-1, 1])
    for (let i = at + step, end = at + step * REACH; i !== end + step; i += step) {
      const near = entries[i]
      if (!near) break
      if (!near.sure || near.script === 'other') continue
      if (near.script === entry.script) return entry
      other++
      break
    }
  return other > 0 ? { word: entry.twin, script: entry.script === 'latin' ? 'cyrillic' : 'latin' } : entry
}

function stemFor(word: string, script: Entry['script'], own: StemLanguage | null, page: Languages): string {
  if (script === 'other') return word
  return stemOf(word, own ?? page[script])
}

/**
 * The words of a text in order, folded and stemmed: the one function by which texts are indexed, snippets marked and
 * hits shown in the reader, so that they never disagree. `language`: BCP 47 tag of the document, where known.
 */
export function wordsOf(text: string, language: string | null = null): Word[] {
  const spans: number[] = []
  const entries: Entry[] = []
  eachWord(text, (start, end, breakAt, nextHalf) => {
    const entry = entryOf(text.slice(start, end))
    if (entry.word === '') return
    spans.push(start, end, breakAt, nextHalf)
    entries.push(entry)
  })
  const page = languagesOf(entries, language)
  const half = (start: number, end: number): Half => {
    const entry = entryOf(text.slice(start, end))
    return { start, end, word: entry.word, stem: stemFor(entry.word, entry.script, entry.language, page) }
  }
  return entries.map((entry, i) => {
    const [start = 0, end = 0, breakAt = -1, nextHalf = -1] = [
      spans[i * 4],
      spans[i * 4 + 1],
      spans[i * 4 + 2],
      spans[i * 4 + 3],
    ]
    const { word, script } = settled(entries, i)
    return {
      start,
      end,
      word,
      stem: stemFor(word, script, script === entry.script ? entry.language : null, page),
      entry,
      halves: breakAt < 0 ? null : [half(start, breakAt), half(nextHalf, end)],
    }
  })
}

/** What the index keeps of a text: two strings of words set apart by spaces. Halves follow at the end, out of every phrase's way. */
export function indexedText(text: string, language: string | null): { exact: string; stems: string } {
  const exact: string[] = []
  const stems: string[] = []
  const halves: Half[] = []
  for (const { word, stem, halves: own } of wordsOf(text, language)) {
    exact.push(word)
    stems.push(stem)
    if (own) halves.push(...own)
  }
  for (const { word, stem } of halves) {
    exact.push(word)
    stems.push(stem)
  }
  return { exact: exact.join(' '), stems: stems.join(' ') }
}
