import type { TFunction } from 'i18next'
import type { Punishment } from '#shared/domain/charge.ts'
import { termWords } from '#shared/domain/term-text.ts'

/** "лишение свободы, 5 лет 6 месяцев, колония общего режима": a punishment in one line. */
export function punishmentWords(punishment: Punishment, t: TFunction<'charges'>, language: 'ru' | 'en'): string {
  const { kind, term, regime, amount, currency, note } = punishment
  const money = () =>
    currency === null
      ? (amount ?? '')
      : new Intl.NumberFormat(language, {
          style: 'currency',
          currency,
          maximumFractionDigits: 2,
          minimumFractionDigits: 0,
        }).format(Number(amount))
  return [
    t(`punishmentKind.${kind}`),
    term && termWords(term, language),
    kind === 'imprisonment' && regime && t(`custody:regime.${regime}`),
    amount !== null && money(),
    note,
  ]
    .filter(Boolean)
    .join(', ')
}
