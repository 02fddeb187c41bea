import { z } from 'zod'

/**
 * Money is a decimal string with its currency, and is counted in whole minor units (kopecks, cents): no float ever holds
 * an amount. ISO 4217 code, e.g. `RUB`.
 */
export const Currency = z.string().regex(/^[A-Z]{3}$/)
export type Currency = z.infer<typeof Currency>

/** Currencies whose minor unit is not a hundredth (ISO 4217, list one). */
const DIGITS: Record<string, number> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
}

/** How many digits stand after the point in this currency. */
export const minorDigits = (currency: Currency): number => DIGITS[currency] ?? 2

const DECIMAL = /^(\d{1,15})(?:\.(\d{1,3}))?$/

/** Minor units of a decimal string; null when it is not one, or has digits the currency does not have. */
export function toMinor(amount: string, currency: Currency): bigint | null {
  const [, whole, fraction = ''] = DECIMAL.exec(amount) ?? []
  if (whole === undefined) return null
  const digits = minorDigits(currency)
  if (/[1-9]/.test(fraction.slice(digits))) return null
  return BigInt(whole) * 10n ** BigInt(digits) + BigInt(fraction.slice(0, digits).padEnd(digits, '0') || '0')
}

/** The decimal string of minor units, with all the digits of the currency: `1500.00`. */
export function fromMinor(minor: bigint, currency: Currency): string {
  const digits = minorDigits(currency)
  const text = minor.toString().padStart(digits + 1, '0')
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}
