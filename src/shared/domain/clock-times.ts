import type { ClockTime } from './moment.ts'

const DAY = 24 * 60
const minutes = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** A session has one day and two times: an end that the clock shows earlier than the start is on the next day. */
export const endsNextDay = (start: ClockTime, end: ClockTime): boolean => end < start

/** Minutes from start to end, over midnight where the end is on the next day. */
export const minutesBetween = (start: ClockTime, end: ClockTime): number =>
  minutes(end) - minutes(start) + (endsNextDay(start, end) ? DAY : 0)

const NEXT_DAY = { ru: 'следующего дня', en: 'the next day' }

/** "10:30", "10:30–12:00", "22:00–01:30 следующего дня". */
export function timesWords(start: ClockTime, end: ClockTime | null, language: 'ru' | 'en'): string {
  if (end === null) return start
  return `${start}–${end}${endsNextDay(start, end) ? ` ${NEXT_DAY[language]}` : ''}`
}
