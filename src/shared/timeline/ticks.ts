import { type Range, type Scale, visible } from './scale.ts'
import { DAY, HOUR } from './shape.ts'

export type TickLanguage = 'ru' | 'en'
export type Tick = { time: number; label: string }
/** `minor` ticks carry short labels, `major` ones what they are part of: days in a month, months in a year. */
export type Ticks = { unit: TickUnit; minor: Tick[]; major: Tick[] }
export type TickUnit = 'hour' | 'day' | 'week' | 'month' | 'year'

type Step = { unit: TickUnit; count: number; length: number; room: number }
const YEAR = 365.2425 * DAY
const years = (count: number): Step => ({ unit: 'year', count, length: count * YEAR, room: 52 })

/** From fine to coarse; a step is taken once its labels have `room` pixels. */
const STEPS: Step[] = [
  ...[1, 3, 6, 12].map((count): Step => ({ unit: 'hour', count, length: count * HOUR, room: 46 })),
  { unit: 'day', count: 1, length: DAY, room: 26 },
  { unit: 'week', count: 1, length: 7 * DAY, room: 58 },
  { unit: 'month', count: 1, length: YEAR / 12, room: 42 },
  { unit: 'month', count: 3, length: YEAR / 4, room: 42 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map(years),
]

const utc = (year: number, month: number, day = 1) => new Date(0).setUTCFullYear(year, month, day)

/** The last boundary of a step that is not after `time`. Weeks begin on Monday. */
function floor(time: number, { unit, count }: Pick<Step, 'unit' | 'count'>): number {
  const date = new Date(time)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  switch (unit) {
    case 'hour':
      return Math.floor(time / (count * HOUR)) * count * HOUR
    case 'day':
      return Math.floor(time / DAY) * DAY
    case 'week':
      return (Math.floor(time / DAY) - ((date.getUTCDay() + 6) % 7)) * DAY
    case 'month':
      return utc(year, Math.floor(month / count) * count)
    case 'year':
      return utc(Math.floor(year / count) * count, 0)
  }
}

function next(time: number, { unit, count }: Pick<Step, 'unit' | 'count'>): number {
  const date = new Date(time)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  switch (unit) {
    case 'hour':
      return time + count * HOUR
    case 'day':
      return time + DAY
    case 'week':
      return time + 7 * DAY
    case 'month':
      return utc(year, month + count)
    case 'year':
      return utc(year + count, 0)
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()
function written(time: number, language: TickLanguage, options: Intl.DateTimeFormatOptions): string {
  const key = `${language}${JSON.stringify(options)}`
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', { ...options, timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(time)
}

/** "2023", without the "г." that Intl adds in Russian. */
const yearOf = (time: number) => String(new Date(time).getUTCFullYear())

function minorLabel(time: number, unit: TickUnit, language: TickLanguage): string {
  switch (unit) {
    case 'hour':
      return written(time, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    case 'day':
      return String(new Date(time).getUTCDate())
    case 'week':
      return written(time, language, { day: 'numeric', month: 'short' })
    case 'month':
      return written(time, language, { month: 'short' })
    case 'year':
      return yearOf(time)
  }
}

const PARENT: Record<TickUnit, TickUnit | null> = {
  hour: 'day',
  day: 'month',
  week: 'month',
  month: 'year',
  year: null,
}

function majorLabel(time: number, unit: TickUnit, language: TickLanguage): string {
  if (unit === 'day') return `${written(time, language, { day: 'numeric', month: 'long' })} ${yearOf(time)}`
  if (unit === 'month') return `${written(time, language, { month: 'long' })} ${yearOf(time)}`
  return yearOf(time)
}

function* boundaries({ from, to }: Range, step: Pick<Step, 'unit' | 'count'>): Generator<number> {
  for (let time = floor(from, step); time <= to; time = next(time, step)) yield time
}

/** What the axis says at a scale: the finest step whose labels have room, and what that is part of. */
export function ticks(scale: Scale, width: number, language: TickLanguage): Ticks {
  const range = visible(scale, width)
  const step = STEPS.find(({ length, room }) => length / scale.perPixel >= room) ?? STEPS.at(-1) ?? years(1_000)
  const label = (unit: TickUnit, words: typeof minorLabel) => (time: number) => ({
    time,
    label: words(time, unit, language),
  })
  const parent = PARENT[step.unit]
  return {
    unit: step.unit,
    minor: [...boundaries(range, step)].map(label(step.unit, minorLabel)),
    major: parent ? [...boundaries(range, { unit: parent, count: 1 })].map(label(parent, majorLabel)) : [],
  }
}
