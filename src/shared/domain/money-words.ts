import type { Currency } from './money.ts'

/** Making a format costs a hundred times what using it does. */
const formats = new Map<string, Intl.NumberFormat>()

function formatOf(language: string, currency: Currency, digits: number): Intl.NumberFormat {
  const key = `${language} ${currency} ${digits}`
  const known = formats.get(key)
  if (known) return known
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: digits } as const
  const format = new Intl.NumberFormat(language, style)
  formats.set(key, format)
  return format
}

/** "1 500,00 ₽": an amount in words of the language; exact, however long. */
export function moneyWords(amount: string, currency: Currency, language: string): string {
  // A decimal string is formatted digit by digit, never through a float.
  const exact = amount as `${number}`
  return formatOf(language, currency, amount.split('.')[1]?.length ?? 0).format(exact)
}
