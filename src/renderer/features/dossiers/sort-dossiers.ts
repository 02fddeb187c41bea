import type { DossierRow } from '#shared/domain/dossier.ts'
import { Stage } from '#shared/domain/dossier.ts'
import { edtfBounds } from '#shared/domain/edtf.ts'
import { type HearingBrief, hearingSpan } from '#shared/domain/hearing.ts'
import type { DossierId } from '#shared/domain/ids.ts'

export type DossierSort = 'title' | 'stage' | 'documents' | 'hearing' | 'opened' | 'updated'
export type SortOrder = { by: DossierSort; descending: boolean }

const collator = new Intl.Collator('ru', { numeric: true, sensitivity: 'base' })
const stageAt = (row: DossierRow) => (row.stage === null ? Stage.options.length : Stage.options.indexOf(row.stage))
const openedAt = (row: DossierRow) => (row.openedOn === null ? null : (edtfBounds(row.openedOn)?.earliest ?? null))

/** Rows without a date come last, whichever way the dates run. */
function byInstant(left: number | null, right: number | null, sign: number): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return left === right ? 0 : left < right ? -sign : sign
}

type NextHearings = ReadonlyMap<DossierId, HearingBrief>

/** A new list in the wanted order; equal rows go by title. `next`: the hearing that comes next in each dossier. */
export function sortDossiers(
  rows: readonly DossierRow[],
  { by, descending }: SortOrder,
  next: NextHearings = new Map(),
): DossierRow[] {
  const hearingAt = ({ id }: DossierRow) => {
    const hearing = next.get(id)
    return hearing ? hearingSpan(hearing).startsAt : null
  }
  const sign = descending ? -1 : 1
  const compare = (a: DossierRow, b: DossierRow): number => {
    switch (by) {
      case 'title':
        return sign * collator.compare(a.title, b.title)
      case 'stage':
        return sign * (stageAt(a) - stageAt(b))
      case 'documents':
        return sign * (a.documentCount - b.documentCount)
      case 'hearing':
        return byInstant(hearingAt(a), hearingAt(b), sign)
      case 'opened':
        return byInstant(openedAt(a), openedAt(b), sign)
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
