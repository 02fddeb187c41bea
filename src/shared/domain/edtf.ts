import { z } from 'zod'

/**
 * A date as EDTF level 1 text (https://www.loc.gov/standards/datetime/): `2023-11-10`, `2019-03~`, `2019?`,
 * `2019-03/2019-05`, `2019-04/..`, `201X`. Only the forms of domain.md are accepted; the calendar is checked.
 */
const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$|^(\d{3}X|\d{2}XX)$/

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

type Bounds = { earliest: number; latest: number }
const DAY = 86_400_000
/** Date.UTC takes years 0–99 as 1900–1999; setUTCFullYear does not. */
const utc = (year: number, month: number, day: number) => new Date(0).setUTCFullYear(year, month - 1, day)

function pointBounds(text: string): Bounds | null {
  const match = POINT.exec(text)
  if (!match) return null
  const mask = match[5]
  if (mask) {
    const from = Number(mask.replaceAll('X', '0'))
    const to = Number(mask.replaceAll('X', '9'))
    return { earliest: utc(from, 1, 1), latest: utc(to, 12, 31) + DAY - 1 }
  }
  const year = Number(match[1])
  const month = match[2] === undefined ? null : Number(match[2])
  const day = match[3] === undefined ? null : Number(match[3])
  if (month !== null && (month < 1 || month > 12)) return null
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year, month))) return null
  const lastMonth = month ?? 12
  const lastDay = day ?? daysInMonth(year, lastMonth)
  return { earliest: utc(year, month ?? 1, day ?? 1), latest: utc(year, lastMonth, lastDay) + DAY - 1 }
}

/**
 * Earliest and latest instant (UTC ms, inclusive) that the text can mean; open ends are ±Infinity.
 * Null when the text is not one of the accepted forms, names an impossible day, or ends before it starts.
 */
export function edtfBounds(text: string): Bounds | null {
  const parts = text.split('/')
  if (parts.length === 1) return pointBounds(text)
  if (parts.length !== 2) return null
  const [from = '', to = ''] = parts
  const open = (part: string) => part === '..' || part === ''
  if (open(from) && open(to)) return null
  const start = open(from) ? null : pointBounds(from)
  const end = open(to) ? null : pointBounds(to)
  if ((!open(from) && !start) || (!open(to) && !end)) return null
  const earliest = start ? start.earliest : Number.NEGATIVE_INFINITY
  const latest = end ? end.latest : Number.POSITIVE_INFINITY
  return earliest <= latest ? { earliest, latest } : null
}

export const EdtfDate = z
  .string()
  .max(40)
  .refine((value) => edtfBounds(value) !== null, 'not a date Delo understands')
export type EdtfDate = z.infer<typeof EdtfDate>
