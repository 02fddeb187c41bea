import type { TFunction } from 'i18next'
import type { CustodyPeriod } from '#shared/domain/custody.ts'
import { type CustodyWarning, custodyWarnings } from '#shared/domain/custody-warnings.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { CustodyPeriodId } from '#shared/domain/ids.ts'
import type { CustodyClock } from '#shared/terms/custody-clock.ts'
import { periodWords } from './period-words.ts'

export type ShownWarning = { text: string; periods: CustodyPeriodId[]; danger: boolean }

/** What looks wrong with a defendant's records, in words, with the periods it is about. */
export function warningsOf(
  periods: readonly CustodyPeriod[],
  clock: CustodyClock | null,
  today: string,
  t: TFunction<'custody'>,
  language: 'ru' | 'en',
): ShownWarning[] {
  const name = (id: CustodyPeriodId | undefined) => {
    const period = periods.find((one) => one.id === id)
    return period ? periodWords(period, t, language) : ''
  }
  const ofRecords = custodyWarnings(periods, today).map(({ kind, periods: [one, two], days }: CustodyWarning) => ({
    text: t(`warning.${kind}`, { one: name(one), two: name(two), count: days }),
    periods: [one, two].filter((id) => id !== undefined),
    danger: kind === 'ruling-expired',
  }))
  const date = (day: string) => edtfWords(day, language)
  const ofClock = (clock?.warnings ?? []).flatMap((warning): ShownWarning[] => {
    switch (warning.kind) {
      case 'ruling-beyond-cap':
        return [
          {
            text: t('warning.ruling-beyond-cap', { day: date(warning.day), cap: date(warning.cap) }),
            periods: [warning.id],
            danger: true,
          },
        ]
      case 'cap-passed':
        return [{ text: t('warning.cap-passed', { day: date(warning.day) }), periods: [], danger: true }]
      case 'starts-in-future':
        return [
          { text: t('warning.starts-in-future', { one: name(warning.id) }), periods: [warning.id], danger: false },
        ]
      case 'gravity-unknown':
        return [{ text: t('warning.gravity-unknown'), periods: [], danger: false }]
      case 'no-rule':
        return [{ text: t('warning.no-rule'), periods: [], danger: false }]
      default:
        // Said by the records already.
        return []
    }
  })
  return [...ofRecords, ...ofClock].sort((a, b) => Number(b.danger) - Number(a.danger))
}
