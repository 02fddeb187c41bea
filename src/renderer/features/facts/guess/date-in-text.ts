import { edtfBounds } from '#shared/domain/edtf.ts'
import { monthOf } from '../../../ui/dates/month-names.ts'

/** A date that a passage names: EDTF, the clock time beside it, and the passage's own words for it. */
export type DateInText = { date: string; time: string | null; wording: string }

const START = '(?<![\\p{L}\\p{N}.])'
const YEAR = '((?:1[89]|20)\\d{2})(?!\\d)'
/** «12» and "12" as forms are filled in; 12-го, 12th. */
const DAY = '[«"“]?(\\d{1,2})[»"”]?(?:-?(?:го|е|th|st|nd|rd))?'
const PATTERNS: { pattern: RegExp; read(match: RegExpMatchArray): (string | undefined)[] }[] = [
  { pattern: new RegExp(`${START}(\\d{1,2})[./](\\d{1,2})[./]${YEAR}`, 'giu'), read: ([, d, m, y]) => [y, m, d] },
  { pattern: new RegExp(`${START}${YEAR}-(\\d{2})-(\\d{2})(?!\\d)`, 'giu'), read: ([, y, m, d]) => [y, m, d] },
  {
    pattern: new RegExp(`${START}${DAY}\\s+(?:of\\s+)?(\\p{L}{3,})\\.?,?\\s+${YEAR}`, 'giu'),
    read: ([, d, word, y]) => [y, month(word), d],
  },
  {
    pattern: new RegExp(`${START}(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}`, 'giu'),
    read: ([, word, d, y]) => [y, month(word), d],
  },
]
const MONTH_OF_YEAR = new RegExp(`${START}(\\p{L}{3,})\\s+${YEAR}`, 'giu')

function month(word: string | undefined): string | undefined {
  const number = word === undefined ? null : monthOf(word)
  return number === null ? undefined : String(number)
}

/** Dates like 03/04/2019 have two readings; a guess takes neither. */
const ambiguous = (words: string) => words.includes('/')

const TIME =
  /^[\s,]*(?:г(?:ода?|\.)?[\s,]*)?(?:(?:около|примерно|в|с|at|around|about)\s+)*(\d{1,2})(?::(\d{2})(?!\d)|\s*(?:час(?:ов|а)?|ч\.?)(?:\s*(\d{1,2})\s*мин(?:ут[аы]?|\.)?)?(?!\p{L}))/iu

/** "в 19:00", "в 19 часов 30 минут", right after the date. */
function timeAfter(text: string): { time: string; length: number } | null {
  const match = TIME.exec(text)
  if (!match) return null
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? match[3] ?? 0)]
  if (hours > 23 || minutes > 59) return null
  return { time: `${two(hours)}:${two(minutes)}`, length: match[0].length }
}

const two = (value: number | string) => String(value).padStart(2, '0')

type Found = { at: number; length: number; date: string }

function fullDates(text: string): Found[] {
  return PATTERNS.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [year, month, day] = read(match)
      if (year === undefined || month === undefined || day === undefined || ambiguous(match[0])) return []
      const date = `${year}-${two(month)}-${two(day)}`
      return edtfBounds(date) === null ? [] : [{ at: match.index, length: match[0].length, date }]
    }),
  )
}

const months = (text: string): Found[] =>
  [...text.matchAll(MONTH_OF_YEAR)].flatMap((match) => {
    const number = month(match[1])
    return number === undefined
      ? []
      : [{ at: match.index, length: match[0].length, date: `${match[2]}-${two(number)}` }]
  })

/**
 * The first day that a text names in Russian, Ukrainian or English, else the first month with its year; null where it
 * names neither. A guess, to be shown as one: what a date in a passage is the date of, only a reader can tell.
 */
export function dateInText(passage: string): DateInText | null {
  const text = passage.normalize('NFC').replace(/\s+/gu, ' ')
  const days = fullDates(text)
  const [first] = (days.length > 0 ? days : months(text)).toSorted((a, b) => a.at - b.at || b.length - a.length)
  if (!first) return null
  const end = first.at + first.length
  const clock = days.length > 0 ? timeAfter(text.slice(end)) : null
  return {
    date: first.date,
    time: clock?.time ?? null,
    wording: text.slice(first.at, end + (clock?.length ?? 0)).slice(0, 200),
  }
}
