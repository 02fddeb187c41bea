import { edtfBounds } from '#shared/domain/edtf.ts'
import { monthOf } from './month-names.ts'

/** What a typed date means, or why it means nothing. `backwards`: the end lies before the start. */
export type ParsedDate =
  | { ok: true; edtf: string | null }
  | { ok: false; problem: 'not-a-date' | 'impossible' | 'backwards' }

const ABOUT = /^(?:~|около|ок\.?|примерно|приблизительно|circa|about|c\.|ca\.?)\s*/iu
const POSSIBLY = /^(?:возможно|предположительно|вероятно|possibly|probably)\s+/iu
const FROM = /^(?:с|со|от|не ранее|начиная с|после|from|since|not before|after)\s+/iu
const UNTIL = /^(?:до|по|не позднее|не позже|until|till|not later than|before|by)\s+/iu
const BETWEEN = /^(?:с|со|от|from)\s+(.+?)\s+(?:по|до|to|until|till)\s+(.+)$/iu
const DASH = /^(.+?)\s*(?:[–—]|\s-\s|\.\.\.?)\s*(.+)$/u
const SAME_MONTH = /^(\d{1,2})\s*[-–—]\s*(\d{1,2})\s+(\p{L}+\.?\s+\d{4}.*)$/u
const YEAR_WORD = /\s*(?:года?|гг?\.?)$/iu

const two = (digits: string | number) => String(digits).padStart(2, '0')

function writtenMonth(text: string): string | null {
  const dayFirst = /^(?:(\d{1,2})\s+)?(\p{L}+\.?),?\s+(\d{4})$/u.exec(text)
  const monthFirst = /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text)
  const [day, word, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  const month = word === undefined ? null : monthOf(word)
  if (month === null) return null
  return `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`
}

/** One date without fuzziness as EDTF; its calendar is not checked here. */
function plainPoint(text: string): string | null {
  const iso = /^\d{4}(?:-\d{2}){0,2}$/.exec(text)
  if (iso) return text
  const dotted = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/.exec(text)
  if (dotted) {
    const [, day, month = '', year = ''] = dotted
    return `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`
  }
  const decade = /^(\d{3})0\s*(?:-?е|-?х|s)$/iu.exec(text) ?? /^(\d{3})X$/i.exec(text)
  if (decade) return `${decade[1]}X`
  if (/^\d{2}XX$/i.test(text)) return text.toUpperCase()
  return writtenMonth(text)
}

function point(text: string): string | null {
  let rest = text.trim()
  let about = false
  let possibly = false
  if (POSSIBLY.test(rest)) {
    possibly = true
    rest = rest.replace(POSSIBLY, '')
  }
  if (ABOUT.test(rest)) {
    about = true
    rest = rest.replace(ABOUT, '')
  }
  const mark = /\s*\(?([~?%]|\?~|~\?)\)?$/.exec(rest)
  if (mark) {
    about ||= /[~%]/.test(mark[1] ?? '')
    possibly ||= /[?%]/.test(mark[1] ?? '')
    rest = rest.slice(0, mark.index)
  }
  const plain = plainPoint(rest.replace(YEAR_WORD, '').trim())
  if (plain === null) return null
  if (!about && !possibly) return plain
  if (plain.includes('X')) return null
  return `${plain}${about && possibly ? '%' : about ? '~' : '?'}`
}

const end = (text: string) => (text.trim() === '..' ? '..' : point(text))

function join(from: string, to: string): string | null {
  const [start, finish] = [end(from), end(to)]
  return start === null || finish === null ? null : `${start}/${finish}`
}

function toEdtf(text: string): string | null {
  if (edtfBounds(text) !== null) return text
  const alone = point(text)
  if (alone !== null) return alone
  const sameMonth = SAME_MONTH.exec(text)
  if (sameMonth) return join(`${sameMonth[1]} ${sameMonth[3]}`, `${sameMonth[2]} ${sameMonth[3]}`)
  const pair = /^([^/]+)\/([^/]+)$/.exec(text) ?? BETWEEN.exec(text) ?? DASH.exec(text)
  if (pair) return join(pair[1] ?? '', pair[2] ?? '')
  if (FROM.test(text)) return join(text.replace(FROM, ''), '..')
  if (UNTIL.test(text)) return join('..', text.replace(UNTIL, ''))
  return null
}

/**
 * A date as people type it, as EDTF: "10.11.2023", "март 2019", "около 2019", "с апреля 2019", "10–12 ноября 2023",
 * "Nov 10, 2023", "2010s", or EDTF itself. Empty text is no date. Dates like 03/04/2019 are refused: two readings.
 */
export function parseDate(typed: string): ParsedDate {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (text === '') return { ok: true, edtf: null }
  const edtf = toEdtf(text)
  if (edtf === null) return { ok: false, problem: 'not-a-date' }
  if (edtfBounds(edtf) !== null) return { ok: true, edtf }
  const ends = edtf.split('/').filter((part) => part !== '..')
  const each = ends.every((part) => edtfBounds(part) !== null)
  return { ok: false, problem: each && ends.length === 2 ? 'backwards' : 'impossible' }
}
