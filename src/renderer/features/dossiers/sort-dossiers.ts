import type { DossierRow } from '#shared/domain/dossier.ts'
import { edtfBounds } from '#shared/domain/edtf.ts'
import { hearingSpan } from '#shared/domain/hearing.ts'
import type { Glances } from './use-glances.ts'

export type DossierSort = 'title' | 'stage' | 'custody' | 'hearing' | 'deadline' | 'documents' | 'opened' | 'updated'
export type SortOrder = { by: DossierSort; descending: boolean }

const collator = new Intl.Collator('ru', { numeric: true, sensitivity: 'base' })
const openedAt = (row: DossierRow) => (row.openedOn === null ? null : (edtfBounds(row.openedOn)?.earliest ?? null))

/** Rows without a date come last, whichever way the dates run. */
function byDate<T extends number | string>(left: T | null, right: T | null, sign: number): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return left === right ? 0 : left < right ? -sign : sign
}

/** Rows without a stage come last the first way round. Two of them are equal: infinities have no difference. */
const byPlace = (left: number, right: number, sign: number): number => (left === right ? 0 : sign * (left - right))

type Sorted = Pick<Glances, 'clocks' | 'hearings' | 'due' | 'stages'>

/** A new list in the wanted order; equal rows go by title. `glances`: what runs and comes next in each dossier. */
export function sortDossiers(
  rows: readonly DossierRow[],
  { by, descending }: SortOrder,
  glances: Sorted,
): DossierRow[] {
  const hearingAt = ({ id }: DossierRow) => {
    const hearing = glances.hearings.get(id)
    return hearing ? hearingSpan(hearing).startsAt : null
  }
  /** Somebody of whom nobody knows where they are is more urgent than any day; days are compared as texts. */
  const custodyAt = ({ id }: DossierRow) => {
    const clock = glances.clocks.get(id)?.find((one) => one.whereaboutsUnknown || one.nextExpiry)
    return clock ? (clock.whereaboutsUnknown ? '' : (clock.nextExpiry?.on ?? null)) : null
  }
  const dueAt = ({ id }: DossierRow) => glances.due.get(id)?.next.due ?? null
  const sign = descending ? -1 : 1
  const compare = (a: DossierRow, b: DossierRow): number => {
    switch (by) {
      case 'title':
        return sign * collator.compare(a.title, b.title)
      case 'stage':
        return byPlace(glances.stages.at(a), glances.stages.at(b), sign)
      case 'documents':
        return sign * (a.documentCount - b.documentCount)
      case 'custody':
        return byDate(custodyAt(a), custodyAt(b), sign)
      case 'deadline':
        return byDate(dueAt(a), dueAt(b), sign)
      case 'hearing':
        return byDate(hearingAt(a), hearingAt(b), sign)
      case 'opened':
        return byDate(openedAt(a), openedAt(b), sign)
      case 'updated':
        return sign * (a.updatedAt - b.updatedAt)
    }
  }
  return [...rows].sort((a, b) => compare(a, b) || collator.compare(a.title, b.title))
}

/** Rows that hold every word typed, anywhere in title, numbers, court or tags. */
export function filterDossiers(rows: readonly DossierRow[], typed: string): DossierRow[] {
  const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е')
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...rows]
  return rows.filter((row) => {
    const numbers = row.caseNumbers.map(({ number }) => number)
    const text = fold([row.title, row.court, row.jurisdiction, ...numbers, ...row.tags].join(' '))
    return words.every((word) => text.includes(word))
  })
}
