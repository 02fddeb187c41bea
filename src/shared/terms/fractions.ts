import type { Fraction } from '../domain/working.ts'

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
const reduced = (over: number, under: number): Fraction => {
  const common = divisor(Math.abs(over), under) || 1
  return { over: over / common, under: under / common }
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.over * b.under + b.over * a.under, a.under * b.under)
/** So many units, of which `under` count as `over`. */
export const times = (a: Fraction, over: number, under: number): Fraction => reduced(a.over * over, a.under * under)
export const whole = (days: number): Fraction => ({ over: days, under: 1 })
export const rounded = ({ over, under }: Fraction, how: 'up' | 'down'): number =>
  how === 'up' ? Math.ceil(over / under) : Math.floor(over / under)
