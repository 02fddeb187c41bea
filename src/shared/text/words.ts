import { type Entry, entryAt, entryStem, type StemLanguage, stemOf } from './entry.ts'
import { eachWord } from './tokenize.ts'

/** Half of a word broken at a line's end that may be a word of its own. */
type Half = { start: number; end: number; word: string; stem: string }

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
function changesScript(entries: readonly Entry[], at: number): boolean {
  const entry = entries[at] as Entry
  let other = 0
  for (const step of [-1, 1])
    for (let i = at + step, end = at + step * REACH; i !== end + step; i += step) {
      const near = entries[i]
      if (!near) break
      if (!near.sure || near.script === 'other') continue
      if (near.script === entry.script) return false
      other++
      break
    }
  return other > 0
}

const stemFor = (entry: Entry, page: Languages): string =>
  entry.script === 'other' ? entry.word : entryStem(entry, entry.language ?? page[entry.script])

/** [start, end, break, next half] of each word, and what is known of it. */
type Scan = { text: string; spans: number[]; entries: Entry[]; page: Languages }

function scan(text: string, language: string | null): Scan {
  const spans: number[] = []
  const entries: Entry[] = []
  eachWord(text, (start, end, breakAt, nextHalf) => {
    const entry = entryAt(text, start, end)
    if (entry.word === '') return
    spans.push(start, end, breakAt, nextHalf)
    entries.push(entry)
  })
  return { text, spans, entries, page: languagesOf(entries, language) }
}

function resolved({ entries, page }: Scan, at: number): { word: string; stem: string } {
  const entry = entries[at] as Entry
  if (!entry.sure && entry.twin !== null && changesScript(entries, at)) {
    const script = entry.script === 'latin' ? 'cyrillic' : 'latin'
    return { word: entry.twin, stem: stemOf(entry.twin, page[script]) }
  }
  return { word: entry.word, stem: stemFor(entry, page) }
}

function halvesOf({ text, spans, page }: Scan, at: number): [Half, Half] | null {
  if (spans[at * 4 + 2] === -1) return null
  const [start = 0, end = 0, breakAt = 0, nextHalf = 0] = spans.slice(at * 4, at * 4 + 4)
  const half = (from: number, to: number): Half => {
    const entry = entryAt(text, from, to)
    return { start: from, end: to, word: entry.word, stem: stemFor(entry, page) }
  }
  return [half(start, breakAt), half(nextHalf, end)]
}

/**
 * The words of a text in order, folded and stemmed: the one function by which texts are indexed, snippets marked and
 * hits shown in the reader, so that they never disagree. `language`: BCP 47 tag of the document, where known.
 */
export function wordsOf(text: string, language: string | null = null): Word[] {
  const scanned = scan(text, language)
  return scanned.entries.map((entry, at) => {
    const { word, stem } = resolved(scanned, at)
    return {
      start: scanned.spans[at * 4] as number,
      end: scanned.spans[at * 4 + 1] as number,
      word,
      stem,
      entry,
      halves: halvesOf(scanned, at),
    }
  })
}

/** What the index keeps of a text: two strings of words set apart by spaces. Halves follow at the end, out of every phrase's way. */
export function indexedText(text: string, language: string | null): { exact: string; stems: string } {
  const scanned = scan(text, language)
  let exact = ''
  let stems = ''
  for (let at = 0; at < scanned.entries.length; at++) {
    const entry = scanned.entries[at] as Entry
    if (entry.sure) {
      exact += `${entry.word} `
      stems += `${stemFor(entry, scanned.page)} `
    } else {
      const { word, stem } = resolved(scanned, at)
      exact += `${word} `
      stems += `${stem} `
    }
  }
  for (let at = 0; at < scanned.entries.length; at++)
    if (scanned.spans[at * 4 + 2] !== -1)
      for (const { word, stem } of halvesOf(scanned, at) ?? []) {
        exact += `${word} `
        stems += `${stem} `
      }
  return { exact, stems }
}
