import { shortDate } from './dates/short-date.ts'
import { localeOf } from './locale.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** "20.11.2026, 14:05", "20 Nov 2026, 14:05": an instant (UTC ms) in this computer's time zone. */
export function dateAndTime(instant: number, language: string): string {
  // The medium Russian date is "20 нояб. 2026 г.", unlike those beside it; the short English one is all numbers.
  const dateStyle = language === 'ru' ? 'short' : 'medium'
  const format = formats.get(language) ?? new Intl.DateTimeFormat(localeOf(language), { dateStyle, timeStyle: 'short' })
  formats.set(language, format)
  return format.format(instant)
}

/** "20.11.2026" and "14:05", for a table's cell of two lines. */
export function shortDayAndTime(instant: number, language: string): { day: string; time: string } {
  const at = new Date(instant)
  return {
    day: shortDate(at.toLocaleDateString('sv-SE'), language),
    time: at.toLocaleTimeString(localeOf(language), { timeStyle: 'short' }),
  }
}

/** "1,4 МБ": a size in bytes. */
export function fileSize(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  let value = bytes
  let unit = 0
  while (value >= 1_000 && unit < units.length - 1) {
    value /= 1_000
    unit++
  }
  const digits = value < 10 && unit > 0 ? 1 : 0
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[unit] ?? 'byte',
    // Whole words of bytes alone: in short, English says "0 byte".
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(value)
}
