import { type Hearing, hearingSpan } from '#shared/domain/hearing.ts'
import type { HearingSeriesId } from '#shared/domain/ids.ts'
import { isOver } from '../when.ts'

export type Arrangement = 'dates' | 'series'

/** Where a hearing stands in its series, from 1; a series of one is none. */
export type Place = { number: number; of: number }

/** A row of the list: its group, of which the list shows a head above the first, and its place in a series. */
export type ListedHearing = { hearing: Hearing; group: string; place: Place | null }

/** Heads of the groups by date; those of series are made by the list. */
export const COMING = 'coming'
export const PAST = 'past'

/** By series, in order of start, as the vault lists them. */
export const seriesOf = (hearings: readonly Hearing[]): Map<HearingSeriesId, Hearing[]> =>
  Map.groupBy(hearings, ({ seriesId }) => seriesId)

export function placeOf({ id, seriesId }: Hearing, series: ReadonlyMap<HearingSeriesId, Hearing[]>): Place | null {
  const all = series.get(seriesId) ?? []
  return all.length < 2 ? null : { number: all.findIndex((other) => other.id === id) + 1, of: all.length }
}

/** What comes, the nearest first; then what is past, the latest first. */
function byDates(hearings: readonly Hearing[], now: number): { hearing: Hearing; group: string }[] {
  const [coming, past] = [hearings.filter((one) => !isOver(one, now)), hearings.filter((one) => isOver(one, now))]
  return [
    ...coming.map((hearing) => ({ hearing, group: COMING })),
    ...past.toReversed().map((hearing) => ({ hearing, group: PAST })),
  ]
}

/** Each series together, its last hearing first; the series with the latest hearing first. */
function bySeries(hearings: readonly Hearing[]): { hearing: Hearing; group: string }[] {
  const last = (all: Hearing[]) => Math.max(...all.map((one) => hearingSpan(one).startsAt))
  return [...seriesOf(hearings).values()]
    .sort((a, b) => last(b) - last(a))
    .flatMap((all) => all.toReversed().map((hearing) => ({ hearing, group: hearing.seriesId })))
}

/** `shown` of `all`, arranged; `all` is in order of start. */
export function arrange(
  shown: readonly Hearing[],
  all: readonly Hearing[],
  arrangement: Arrangement,
  now: number,
): ListedHearing[] {
  const series = seriesOf(all)
  const rows = arrangement === 'dates' ? byDates(shown, now) : bySeries(shown)
  return rows.map((row) => ({ ...row, place: placeOf(row.hearing, series) }))
}
