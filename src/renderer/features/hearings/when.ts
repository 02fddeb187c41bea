import { timesWords } from '#shared/domain/clock-times.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import { type HearingBrief, hearingSpan } from '#shared/domain/hearing.ts'
import { placeInZone } from '#shared/domain/wall-clock.ts'
import { ownZone, zoneName, zoneOffset } from '../../ui/dates/zones.ts'

type Times = Pick<HearingBrief, 'start' | 'end'>
const DAY = 86_400_000
const isDay = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date)
const utc = (date: string) => Date.parse(`${date}T00:00:00Z`)
const languageOf = (language: string) => (language.startsWith('ru') ? 'ru' : 'en')

/** "вторник"; empty where the day is not known. */
export const weekday = (date: string, language: string, style: 'long' | 'short' = 'long'): string =>
  isDay(date) ? new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format(utc(date)) : ''

/** "12 марта 2024 г.", with its weekday where the day is known. */
export function dayWords(date: string, language: string, style: 'long' | 'short' = 'long'): string {
  return [weekday(date, language, style), edtfWords(date, languageOf(language))].filter(Boolean).join(', ')
}

/** "10:30–12:00", "22:00–01:30 следующего дня"; empty without a time. */
export const timeWords = ({ start, end }: Times, language: string): string =>
  start.time === null ? '' : timesWords(start.time, end, languageOf(language))

/** Where the clock of the hearing stands elsewhere than this computer's: "Владивосток, UTC+10"; empty where it does not. */
export function zoneWords({ start }: Times): string {
  const { date, time, zone } = start
  if (time === null || zone === null) return ''
  const { instant } = placeInZone(date, time, zone)
  const offset = zoneOffset(zone, instant)
  if (zone === ownZone() || offset === zoneOffset(ownZone(), instant)) return ''
  return `${zoneName(zone)}, ${offset}`
}

/** "вт, 12 марта 2024 г., 10:30–12:00 (Владивосток, UTC+10)" */
export function whenWords(times: Times, language: string, style: 'long' | 'short' = 'long'): string {
  const zone = zoneWords(times)
  const words = [dayWords(times.start.date, language, style), timeWords(times, language)].filter(Boolean).join(', ')
  return zone === '' ? words : `${words} (${zone})`
}

/** Days from today until its day, by the calendar at the hearing; null where the day is not known. */
export function daysUntil({ start }: Times, now: number): number | null {
  if (!isDay(start.date)) return null
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: start.zone ?? ownZone() }).format(now)
  return Math.round((utc(start.date) - utc(today)) / DAY)
}

/** Whether its day, or the last day it may mean, is over. */
export const isOver = (times: Times, now: number): boolean => hearingSpan(times).overAt < now

/** What is odd about the clock there: jumped over, or shown twice, when clocks are changed. */
export function clockOddity({ start }: Times): 'gap' | 'twice' | null {
  if (start.time === null || start.zone === null) return null
  const { state } = placeInZone(start.date, start.time, start.zone)
  return state === 'exact' ? null : state
}
