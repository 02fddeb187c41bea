import type { Gravity } from '../../domain/charge.ts'
import type { Measure, Regime } from '../../domain/custody.ts'
import { edtfWords } from '../../domain/edtf-words.ts'
import type { DayRange, Fraction } from '../../domain/working.ts'
import type { WorkingWords } from './types.ts'

const rules = new Intl.PluralRules('ru')
type Forms = readonly [one: string, few: string, many: string]
const form = (count: number, [one, few, many]: Forms): string => {
  const rule = rules.select(count)
  return rule === 'one' ? one : rule === 'few' ? few : many
}
const NBSP = '\u00a0'
const counted = (count: number, forms: Forms) => `${count}${NBSP}${form(count, forms)}`

const DAYS: Forms = ['день', 'дня', 'дней']
const UNITS = {
  hours: ['час', 'часа', 'часов'],
  days: ['сутки', 'суток', 'суток'],
  'working-days': ['рабочий день', 'рабочих дня', 'рабочих дней'],
  months: ['месяц', 'месяца', 'месяцев'],
  years: ['год', 'года', 'лет'],
} as const satisfies Record<string, Forms>

const MEASURE: Record<Measure, string> = {
  'police-custody': 'задержание',
  remand: 'заключение под стражу',
  'house-arrest': 'домашний арест',
  'ban-on-actions': 'запрет определённых действий',
  bail: 'залог',
  'travel-ban': 'подписка о невыезде',
  colony: 'колония',
  prison: 'тюрьма',
  hospital: 'стационар',
}
const REGIME: Record<Regime, string> = {
  settlement: 'колония-поселение',
  general: 'колония общего режима',
  strict: 'колония строгого режима',
  special: 'колония особого режима',
  prison: 'тюрьма',
  juvenile: 'воспитательная колония',
}
const GRAVITY: Record<Gravity, string> = {
  minor: 'небольшой тяжести',
  medium: 'средней тяжести',
  grave: 'тяжкое',
  'especially-grave': 'особо тяжкое',
}
const GRAVITIES: Record<Gravity, string> = {
  minor: 'небольшой тяжести',
  medium: 'средней тяжести',
  grave: 'тяжким',
  'especially-grave': 'особо тяжким',
}

const date = (day: string) => edtfWords(day, 'ru')
/** "до 9 мая", and not "до 9–12 мая": two days are an interval of their own. */
const between = (a: string, b: string) => (a === b ? date(a) : `между ${date(a)} и ${date(b)}`)
const range = ({ min, max }: DayRange) => (min === max ? counted(max, DAYS) : `от ${min} до ${counted(max, DAYS)}`)
const fraction = ({ over, under }: Fraction) =>
  under === 1 ? String(over) : new Intl.NumberFormat('ru', { maximumFractionDigits: 2 }).format(over / under)

export const ru: WorkingWords = {
  rule: ({ rule, title, text }) => `${title.ru}${rule ? ` (${rule.source.ru})` : ''}: ${text.ru}`,
  event: ({ day, first, counted: included }) =>
    included
      ? `Событие — ${date(day)}; этот день входит в срок.`
      : `Событие — ${date(day)}; первый день срока — ${date(first)}.`,
  'event-before': ({ day }) => `Срок отсчитывается назад от ${date(day)}.`,
  moment: ({ day, time, zone }) => `Срок идёт с ${time} ${date(day)} (${zone}).`,
  add: ({ amount, unit, direction, end, time }) =>
    `${direction === 'after' ? 'Плюс' : 'Минус'} ${counted(amount, UNITS[unit])}: ${time ? `${time} ` : ''}${date(end)}.`,
  'month-end': ({ end }) => `В этом месяце нет такого числа: срок оканчивается в последний день — ${date(end)}.`,
  moved: ({ from, to, calendar, calendarVersion }) =>
    `${date(from)} — нерабочий день; срок переходит на ${date(to)} (календарь «${calendar.ru}», версия ${calendarVersion}).`,
  'not-moved': ({ day }) => `${date(day)} — нерабочий день; этот срок из-за него не переносится.`,
  'year-unknown': ({ year }) =>
    `Переносы выходных на ${year}${NBSP}год в календарь не внесены: учтены только выходные и праздники по закону.`,

  period: ({ measure, from, to, days }) =>
    `${sentence(MEASURE[measure])}: ${to === null ? `с ${date(from)} по сей день` : from === to ? date(from) : `${date(from)} — ${date(to)}`}: ${range(days)}.`,
  held: ({ days, spanned }) =>
    days.max === spanned.max
      ? `Всего в несвободе: ${range(days)}.`
      : `Всего в несвободе: ${range(days)}; общие для двух записей дни сосчитаны один раз (без этого вышло бы ${spanned.max}).`,
  'cap-from': ({ stage, day }) =>
    stage === 'trial'
      ? `Срок в суде идёт со дня поступления дела: ${date(day)}.`
      : `Срок при расследовании идёт с первого дня: ${date(day)}.`,
  'cap-shifted': ({ days }) => `Конец сдвинут на ${range(days)}, которые в этот срок не засчитываются.`,
  'cap-step': ({ months, earliest, latest, gravities, passed }) =>
    `${counted(months, UNITS.months)}${gravities ? ` (по ${gravities.map((one) => GRAVITIES[one]).join(' и ')})` : ''}: ${passed ? 'истекли' : 'истекают'} ${between(earliest, latest)}.`,
  gravity: ({ gravity }) =>
    gravity
      ? `Самое тяжкое из обвинений — ${GRAVITY[gravity]}.`
      : 'Тяжесть обвинения не указана: показаны пределы для любой.',
  'ruling-until': ({ day }) => `По постановлению — до ${date(day)}.`,
  gap: ({ from, to, days }) => `Где человек был ${between(from, to)} (${counted(days, DAYS)}), не записано.`,

  sentence: ({ years, months, days, regime, start, end }) => {
    const term = [
      years > 0 && counted(years, UNITS.years),
      months > 0 && counted(months, UNITS.months),
      days > 0 && counted(days, DAYS),
    ].filter(Boolean)
    return `Наказание: ${term.join(' ') || `0${NBSP}дней`}, ${REGIME[regime]}; с ${date(start)} без зачёта — по ${date(end)}.`
  },
  credit: ({ measure, from, to, days, ratio: [held, credited], credited: sum, exact }) =>
    `${sentence(MEASURE[measure])}, ${from === to ? date(from) : `${date(from)} — ${date(to)}`}: ${range(days)}, ${held} к ${credited} — ${exact ? '' : 'не более '}${fraction(sum)}.`,
  exception: ({ source, article, part }) =>
    `Осуждение по ${part ? `ч.${NBSP}${part} ` : ''}ст.${NBSP}${article}: действует исключение (${source.ru}).`,
  transition: ({ source, before, by }) =>
    by === 'act'
      ? `Деяние совершено до ${date(before)}: действует прежнее, более мягкое правило (${source.ru}).`
      : `День деяния не указан: ко времени до ${date(before)} применено прежнее правило (${source.ru}).`,
  'credit-total': ({ sum, days, rounding }) =>
    rounding === 'none'
      ? `Всего засчитывается: ${range(days)}.`
      : `Всего засчитывается: ${fraction(sum)}, с округлением ${rounding === 'up' ? 'вверх' : 'вниз'} — ${range(days)}.`,
  release: ({ end, days, earliest, latest }) => `${date(end)} минус ${range(days)}: ${between(earliest, latest)}.`,
  served: ({ day }) => `Зачёт покрывает весь срок: наказание отбыто ${date(day)}.`,
}

function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase('ru') + words.slice(1)
}
