import type { Term } from './charge.ts'

type Language = 'ru' | 'en'
type Unit = keyof Term

const UNITS: readonly { unit: Unit; most: number; words: RegExp }[] = [
  { unit: 'years', most: 100, words: /^(?:л|лет|г|год|года|годов|y|yr|yrs|years?)$/u },
  { unit: 'months', most: 1_200, words: /^(?:м|мес|месяц|месяца|месяцев|mo|mos|m|months?)$/u },
  { unit: 'days', most: 36_600, words: /^(?:д|дн|день|дня|дней|сут|сутки|суток|d|days?)$/u },
]

/**
 * A term as people write it: "5 лет 6 месяцев", "5 л. 6 мес.", "2 years, 10 days". Null: it cannot be read; each unit
 * may stand once. `undefined`: there is no term.
 */
export function parseTerm(typed: string): Term | null | undefined {
  const text = typed.normalize('NFC').toLowerCase().trim()
  if (text === '') return undefined
  const term: Term = { years: 0, months: 0, days: 0 }
  const seen = new Set<Unit>()
  let rest = text
  while (rest !== '') {
    const [whole, count = '', word = ''] = /^(\d{1,5})\s*(\p{L}+)\.?[\s,]*(?:(?:и|and)\s+)?/u.exec(rest) ?? []
    const known = UNITS.find(({ words }) => words.test(word))
    if (whole === undefined || !known || seen.has(known.unit) || Number(count) > known.most) return null
    seen.add(known.unit)
    term[known.unit] = Number(count)
    rest = rest.slice(whole.length)
  }
  return term
}

const FORMS = {
  ru: {
    years: { one: 'год', few: 'года', many: 'лет' },
    months: { one: 'месяц', few: 'месяца', many: 'месяцев' },
    days: { one: 'день', few: 'дня', many: 'дней' },
  },
  en: {
    years: { one: 'year', few: 'years', many: 'years' },
    months: { one: 'month', few: 'months', many: 'months' },
    days: { one: 'day', few: 'days', many: 'days' },
  },
} as const
const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') }

/** "5 лет 6 месяцев"; a term of nothing is "0 дней". */
export function termWords(term: Term, language: Language): string {
  const word = (unit: Unit, count: number) => {
    const rule = rules[language].select(count)
    return FORMS[language][unit][rule === 'one' || rule === 'few' ? rule : 'many']
  }
  const parts = UNITS.filter(({ unit }) => term[unit] > 0).map(
    ({ unit }) => `${term[unit]}\u00a0${word(unit, term[unit])}`,
  )
  return parts.length === 0 ? `0\u00a0${word('days', 0)}` : parts.join(' ')
}
