import type { SearchGroup, SearchHit } from '#shared/domain/search.ts'

/** A line of the results: the head of a document, note, dossier or record, one of its hits, or how many more it has. */
export type ResultRow =
  | { type: 'head'; key: string; group: SearchGroup }
  | { type: 'hit'; key: string; group: SearchGroup; hit: SearchHit }
  | { type: 'more'; key: string; group: SearchGroup; count: number }

/** Hits shown of one document before the rest is folded away; all of them when only this document is searched. */
const SHOWN_OF_ONE = 5

const keyOf = (hit: SearchHit) =>
  hit.scope === 'page' ? `page-${hit.page}` : hit.scope === 'annotation' ? `mark-${hit.annotationId}` : hit.scope

/** Answers of one search, read in parts, as one list of groups: what belongs to the same thing comes together. */
export function mergeGroups(parts: readonly (readonly SearchGroup[])[]): SearchGroup[] {
  const merged = new Map<string, SearchGroup>()
  for (const group of parts.flat()) {
    const known = merged.get(group.target.id)
    merged.set(group.target.id, known ? { ...known, hits: [...known.hits, ...group.hits] } : group)
  }
  return [...merged.values()]
}

/** A title's own hit is its head; so is a record's that is found in its name alone. */
const isHead = ({ title }: SearchGroup, { scope, snippet }: SearchHit): boolean =>
  scope === 'title' || (scope === 'record' && snippet.text === title)

/** `folded`: a document shows its best hits only, with a way to the others. */
export function toRows(groups: readonly SearchGroup[], folded: boolean): ResultRow[] {
  return groups.flatMap((group): ResultRow[] => {
    const { id } = group.target
    const below = group.hits.filter((hit) => !isHead(group, hit))
    const titles = group.hits.length - below.length
    const shown = folded ? below.slice(0, SHOWN_OF_ONE) : below
    const more = group.hitCount - titles - shown.length
    return [
      { type: 'head', key: id, group },
      ...shown.map((hit) => ({ type: 'hit' as const, key: `${id}/${keyOf(hit)}`, group, hit })),
      ...(folded && more > 0 && group.target.type === 'document'
        ? [{ type: 'more' as const, key: `${id}/more`, group, count: more }]
        : []),
    ]
  })
}
