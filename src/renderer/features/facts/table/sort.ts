import { edtfBounds } from '#shared/domain/edtf.ts'
import { FactStatus, type ListedFact, Materiality } from '#shared/domain/fact.ts'
import type { ColumnId } from './columns.ts'

/** Null: the order of time in which the vault gives them. */
export type Sorting = { id: ColumnId; desc: boolean } | null

/** A click on a column: up, down, then the order of time again; time itself only turns around. */
export function nextSorting(sorting: Sorting, id: ColumnId): Sorting {
  if (sorting?.id === id) return sorting.desc ? null : { id, desc: true }
  return { id, desc: id === 'date' && sorting === null }
}

type Names = { issue(fact: ListedFact): string; person(fact: ListedFact): string }
const collator = new Intl.Collator('ru', { numeric: true, sensitivity: 'base' })

/** What a column is compared by; empty sorts last whichever way round. */
function keyOf(fact: ListedFact, id: ColumnId, names: Names): string | number | null {
  switch (id) {
    case 'date':
      return fact.when === null ? null : (edtfBounds(fact.when.date)?.earliest ?? null)
    case 'text':
      return fact.text
    case 'status':
      return FactStatus.options.indexOf(fact.status)
    case 'material':
      return Materiality.options.indexOf(fact.material)
    case 'issues':
      return names.issue(fact) || null
    case 'persons':
      return names.person(fact) || null
    case 'citations': {
      const { supports, contradicts, mentions } = fact.citations
      // Most passages first is what is looked for.
      return -(supports + contradicts + mentions)
    }
  }
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? (a < b ? -1 : a > b ? 1 : 0) : collator.compare(String(a), String(b))

/** `facts` in order of time; equals keep it. */
export function sortFacts(facts: readonly ListedFact[], sorting: Sorting, names: Names): readonly ListedFact[] {
  if (sorting === null) return facts
  const turn = sorting.desc ? -1 : 1
  return facts
    .map((fact) => ({ fact, key: keyOf(fact, sorting.id, names) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return (a.key === null ? 1 : 0) - (b.key === null ? 1 : 0)
      return turn * compare(a.key, b.key)
    })
    .map(({ fact }) => fact)
}

/** The facts of the same day as `id` with it moved by one place; null where there is nowhere to go. */
export function movedWithinDay(facts: readonly ListedFact[], id: string, by: 1 | -1): ListedFact[] | null {
  const own = facts.find((fact) => fact.id === id)
  if (!own) return null
  const day = facts.filter((fact) => fact.when?.date === own.when?.date)
  const at = day.indexOf(own)
  const other = day[at + by]
  return other ? day.with(at, other).with(at + by, own) : null
}
