import type { Gravity } from '../../domain/charge.ts'
import type { Measure, Regime } from '../../domain/custody.ts'
import { edtfWords } from '../../domain/edtf-words.ts'
import type { DayRange, Fraction } from '../../domain/working.ts'
import type { WorkingWords } from './types.ts'

const NBSP = '\u00a0'
const counted = (count: number, unit: string) => `${count}${NBSP}${unit}${count === 1 ? '' : 's'}`
const UNITS = { hours: 'hour', days: 'day', 'working-days': 'working day', months: 'month', years: 'year' } as const

const MEASURE: Record<Measure, string> = {
  'police-custody': 'Police custody',
  remand: 'Remand',
  'house-arrest': 'House arrest',
  'ban-on-actions': 'Ban on certain actions',
  bail: 'Bail',
  'travel-ban': 'Travel ban',
  colony: 'Colony',
  prison: 'Prison',
  hospital: 'Hospital',
}
const REGIME: Record<Regime, string> = {
  settlement: 'colony-settlement',
  general: 'general-regime colony',
  strict: 'strict-regime colony',
  special: 'special-regime colony',
  prison: 'prison',
  juvenile: 'juvenile colony',
}
const GRAVITY: Record<Gravity, string> = {
  minor: 'minor',
  medium: 'of medium gravity',
  grave: 'grave',
  'especially-grave': 'especially grave',
}

const date = (day: string) => edtfWords(day, 'en')
const between = (a: string, b: string) => (a === b ? date(a) : `between ${date(a)} and ${date(b)}`)
const range = ({ min, max }: DayRange) => (min === max ? counted(max, 'day') : `${min} to ${counted(max, 'day')}`)
const fraction = ({ over, under }: Fraction) =>
  under === 1 ? String(over) : new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(over / under)

export const en: WorkingWords = {
  rule: ({ rule, title, text }) => `${title.en}${rule ? ` (${rule.source.en})` : ''}: ${text.en}`,
  event: ({ day, first, counted: included }) =>
    included
      ? `Event: ${date(day)}; that day is part of the term.`
      : `Event: ${date(day)}; the first day of the term is ${date(first)}.`,
  'event-before': ({ day }) => `The term is counted back from ${date(day)}.`,
  moment: ({ day, time, zone }) => `The term runs from ${time} on ${date(day)} (${zone}).`,
  add: ({ amount, unit, direction, end, time }) =>
    `${direction === 'after' ? 'Plus' : 'Minus'} ${counted(amount, UNITS[unit])}: ${time ? `${time} on ` : ''}${date(end)}.`,
  'month-end': ({ end }) => `That month has no such date: the term ends on its last day, ${date(end)}.`,
  moved: ({ from, to, calendar, calendarVersion }) =>
    `${date(from)} is a non-working day; the end moves to ${date(to)} (calendar "${calendar.en}", version ${calendarVersion}).`,
  'not-moved': ({ day }) => `${date(day)} is a non-working day; this term does not move for it.`,
  'year-unknown': ({ year }) =>
    `The calendar has no moved days off for ${year}: only weekends and the holidays of the law were counted.`,

  period: ({ measure, from, to, days }) =>
    `${MEASURE[measure]}: ${to === null ? `from ${date(from)} to this day` : from === to ? date(from) : `${date(from)} to ${date(to)}`}: ${range(days)}.`,
  held: ({ days, spanned }) =>
    days.max === spanned.max
      ? `Deprived of liberty in all: ${range(days)}.`
      : `Deprived of liberty in all: ${range(days)}; days that two records share are counted once (otherwise it would be ${spanned.max}).`,
  'cap-from': ({ stage, day }) =>
    stage === 'trial'
      ? `The term at trial runs from the day the case reached the court: ${date(day)}.`
      : `The term during the investigation runs from the first day: ${date(day)}.`,
  'cap-shifted': ({ days }) => `The end moves by ${range(days)} that do not count towards this term.`,
  'cap-step': ({ months, earliest, latest, gravities, passed }) =>
    `${counted(months, 'month')}${gravities ? ` (${gravities.map((one) => GRAVITY[one]).join(', ')})` : ''}: ${passed ? 'ended' : 'end'} ${earliest === latest ? `on ${date(earliest)}` : between(earliest, latest)}.`,
  gravity: ({ gravity }) =>
    gravity
      ? `The gravest of the charges is ${GRAVITY[gravity]}.`
      : 'The gravity of the charge is not given: the limits for any are shown.',
  'ruling-until': ({ day }) => `By the ruling, until ${date(day)}.`,
  gap: ({ from, to, days }) =>
    `No record says where the person was ${from === to ? `on ${date(from)}` : `from ${date(from)} to ${date(to)}`} (${counted(days, 'day')}).`,

  sentence: ({ years, months, days, regime, start, end }) => {
    const term = [
      years > 0 && counted(years, 'year'),
      months > 0 && counted(months, 'month'),
      days > 0 && counted(days, 'day'),
    ].filter(Boolean)
    return `Sentence: ${term.join(' ') || `0${NBSP}days`}, ${REGIME[regime]}; from ${date(start)}, without credit until ${date(end)}.`
  },
  credit: ({ measure, from, to, days, ratio: [held, credited], credited: sum, exact }) =>
    `${MEASURE[measure]}, ${from === to ? date(from) : `${date(from)} to ${date(to)}`}: ${range(days)}, ${held} for ${credited}: ${exact ? '' : 'at most '}${fraction(sum)}.`,
  exception: ({ source, article, part }) =>
    `Convicted under Article ${article}${part ? `(${part})` : ''}: an exception holds (${source.en}).`,
  transition: ({ source, before, by }) =>
    by === 'act'
      ? `The act was done before ${date(before)}: the earlier, milder rule holds (${source.en}).`
      : `The day of the act is not given: days before ${date(before)} go by the earlier rule (${source.en}).`,
  'credit-total': ({ sum, days, rounding }) =>
    rounding === 'none'
      ? `Credited in all: ${range(days)}.`
      : `Credited in all: ${fraction(sum)}, rounded ${rounding}: ${range(days)}.`,
  release: ({ end, days, earliest, latest }) => `${date(end)} minus ${range(days)}: ${between(earliest, latest)}.`,
  served: ({ day }) => `The credit covers the whole term: the sentence was served on ${date(day)}.`,
}
