import type { Currency } from './money.ts'

/** "1 500,00 ₽": an amount in words of the language; exact, however long. */
export function moneyWords(amount: string, currency: Currency, language: string): string {
  // A decimal string is formatted digit by digit, never through a float.
  const exact = amount as `${number}`
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: amount.split('.')[1]?.length ?? 0,
  }).format(exact)
}
