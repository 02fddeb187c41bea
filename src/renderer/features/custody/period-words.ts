import type { TFunction } from 'i18next'
import type { CustodyPeriod } from '#shared/domain/custody.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { shortDate } from '../../ui/dates/short-date.ts'

/** "10.11.2023, 14:30": a moment for a table's cell. */
export const momentWords = ({ date, time }: Moment, language: string): string =>
  `${shortDate(date, language)}${time === null ? '' : `, ${time}`}`

/** "СИЗО: 10.11.2023 — 12.01.2024, СИЗО-1": a period in one line. */
export function periodWords(period: CustodyPeriod, t: TFunction<'custody'>, language: string): string {
  const { measure, from, to, facility, whereaboutsUnknown } = period
  const end = to === null ? t('lasts') : momentWords(to, language)
  const place = whereaboutsUnknown ? t('state.unknown') : facility
  return `${t(`measure.${measure}`)}: ${momentWords(from, language)} — ${end}${place && `, ${place}`}`
}
