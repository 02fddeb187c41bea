/** Reading long judgments for tests: numbered paragraphs of "The facts", and the English dates in them. Two ways, so that one can check the other. */

export type DatedSentence = { paragraph: number; date: string; sentence: string }
/** A paragraph's number and the dates in it, in the order they stand, each once. */
export type DatesOfParagraph = { paragraph: number; dates: string[] }

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const MONTH = MONTHS.join('|')

const iso = (day: string, month: string, year: string): string =>
  `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`

/** From "THE FACTS" up to the law; empty where a text has no such part. */
export function factsOf(judgment: string): string {
  const start = judgment.indexOf('THE FACTS')
  if (start < 0) return ''
  const end = /\n\s*(?:II\.\s+(?:RELEVANT|THE)|THE LAW)/.exec(judgment.slice(start))
  return judgment.slice(start, end ? start + end.index : undefined)
}

/** By regular expressions: every date with the sentence it stands in. */
export function sentencesWithDates(facts: string): DatedSentence[] {
  const found: DatedSentence[] = []
  let last = 0
  for (const [, number = '', text = ''] of facts.matchAll(/^[^\S\n]*(\d+)\.\s{2}([^\n]*)/gm)) {
    // Quoted reports number their own paragraphs: those do not go on from the last.
    if (Number(number) !== last + 1 && last !== 0) continue
    last = Number(number)
    const seen = new Set<string>()
    for (const match of text.matchAll(new RegExp(`\\b(\\d{1,2})\\s+(${MONTH})\\s+(\\d{4})`, 'g'))) {
      const date = iso(match[1] ?? '', match[2] ?? '', match[3] ?? '')
      if (seen.has(date)) continue
      seen.add(date)
      const from = text.lastIndexOf('. ', match.index) + 1
      const to = text.indexOf('. ', match.index)
      const sentence = text.slice(from, to < 0 ? undefined : to + 1).trim()
      found.push({ paragraph: last, date, sentence: sentence.replaceAll(/[\s\p{Cc}]+/gu, ' ') })
    }
  }
  return found
}

/** The same without a regular expression for dates: word by word, a number before a month before a year. */
export function datesByWords(facts: string): DatesOfParagraph[] {
  const all: DatesOfParagraph[] = []
  for (const line of facts.split('\n')) {
    const words = line.split(/[\s\u00a0]/).filter((word) => word !== '')
    const [head = ''] = words
    const number = head.endsWith('.') ? Number(head.slice(0, -1)) : Number.NaN
    const indent = line.trimStart()
    const gap = indent.slice(head.length, head.length + 2)
    if (!Number.isInteger(number) || gap.length < 2 || gap.trim() !== '') continue
    const before = all.at(-1)
    if (before && number !== before.paragraph + 1) continue
    const dates: string[] = []
    for (const [index, word] of words.entries()) {
      if (!MONTHS.includes(word)) continue
      const day = words[index - 1]?.split(/[^0-9]/).at(-1) ?? ''
      const year = words[index + 1]?.slice(0, 4) ?? ''
      if (day === '' || Number(day) > 31 || !/^\d{4}$/.test(year)) continue
      const date = iso(day, word, year)
      if (!dates.includes(date)) dates.push(date)
    }
    all.push({ paragraph: number, dates })
  }
  return all
}
