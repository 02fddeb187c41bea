import { type Currency, fromMinor, toMinor } from '#shared/domain/money.ts'

/** Likely ones first. */
const LIKELY: readonly Currency[] = ['RUB', 'EUR', 'USD', 'UAH', 'BYN', 'KZT', 'GEL', 'AMD', 'GBP', 'PLN', 'CHF']

const SIGNS: readonly [RegExp, Currency][] = [
  [/^(?:₽|р|руб|рубл(?:ь|я|ей)|rub)$/iu, 'RUB'],
  [/^(?:€|евро|euros?)$/iu, 'EUR'],
  [/^(?:\$|долл|долларов|доллара?)$/iu, 'USD'],
  [/^(?:₴|грн|гривен|гривны?)$/iu, 'UAH'],
  [/^(?:₸|тг|тенге)$/iu, 'KZT'],
  [/^(?:₾|лари)$/iu, 'GEL'],
  [/^£$/u, 'GBP'],
]

export type ParsedMoney =
  | { ok: true; amount: string | null; currency: Currency }
  | { ok: false; problem: 'not-money' | 'two-readings' | 'fraction' }

let codes: Set<string> | null = null
const isCode = (text: string): boolean => {
  codes ??= new Set([...LIKELY, ...Intl.supportedValuesOf('currency')])
  return codes.has(text)
}

function currencyOf(word: string): Currency | null {
  const bare = word.replace(/\.$/, '')
  const code = bare.toUpperCase()
  return SIGNS.find(([sign]) => sign.test(bare))?.[1] ?? (isCode(code) ? code : null)
}

/** Digits as people group them: "1 500,50", "1.500,50", "1,500.50". Null: none of them; `two-readings`: "1,500". */
function decimalOf(text: string): string | 'two-readings' | null {
  const digits = text.replace(/[\s\u00a0\u202f'’]/gu, '')
  if (/^\d{1,3}[.,]\d{3}$/.test(digits) && !/^0/.test(digits)) return 'two-readings'
  const grouped = /^([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,3}))?$/.exec(digits)
  if (grouped) {
    const [, whole = '', , fraction] = grouped
    return `${whole.replace(/[.,]/g, '')}${fraction ? `.${fraction}` : ''}`
  }
  return /^\d+(?:[.,]\d{1,3})?$/.test(digits) ? digits.replace(',', '.') : null
}

/** Money as people type it, with or without its currency: "1 500,50", "20 EUR", "€5", "1500 руб." Empty is no money. */
export function parseMoney(typed: string, usual: Currency): ParsedMoney {
  const text = typed.trim()
  if (text === '') return { ok: true, amount: null, currency: usual }
  const [, before = '', number = '', after = ''] =
    /^([^\d\s.,]*)\s*([\d.,\s\u00a0\u202f'’]*\d)\s*([^\d\s,]*)$/u.exec(text) ?? []
  const word = `${before}${after}`
  const currency = word === '' ? usual : currencyOf(word)
  const amount = decimalOf(number)
  if (amount === null || currency === null || (before !== '' && after !== ''))
    return { ok: false, problem: 'not-money' }
  if (amount === 'two-readings') return { ok: false, problem: 'two-readings' }
  const whole = amount.replace(/^0+(?=\d)/, '')
  if (!/^\d{1,15}(?:\.|$)/.test(whole)) return { ok: false, problem: 'not-money' }
  const minor = toMinor(whole, currency)
  if (minor === null) return { ok: false, problem: 'fraction' }
  return { ok: true, amount: fromMinor(minor, currency), currency }
}

/** For a choice, likely ones and those in use first. */
export const currencyOptions = (used: readonly Currency[]): Currency[] => [
  ...new Set([...used, ...LIKELY, ...Intl.supportedValuesOf('currency')]),
]
