import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { SearchTerm } from '#shared/domain/search.ts'
import { markRanges } from '#shared/text/mark.ts'
import { useRequest } from '../../api/hooks.ts'
import { Marker } from '../../viewer/highlights.ts'
import { keepMarked } from '../../viewer/keep-marked.ts'
import { PageText } from '../../viewer/page-text.ts'
import type { DocumentView } from '../../viewer/view.ts'

export type Hits = { current: number; total: number; go(direction: 1 | -1): void }
type Found = { page: number; hits: number }

/** The hit before or after (page, n), counting through the pages; starts again at the other end. */
export function neighbour(
  pages: readonly Found[],
  at: { page: number; hit: number },
  direction: 1 | -1,
): { page: number; hit: number } | null {
  const places = pages.flatMap(({ page, hits }) => Array.from({ length: hits }, (_, hit) => ({ page, hit })))
  if (places.length === 0) return null
  const before = (place: { page: number; hit: number }) =>
    place.page < at.page || (place.page === at.page && place.hit < at.hit)
  const after = (place: { page: number; hit: number }) =>
    place.page > at.page || (place.page === at.page && place.hit > at.hit)
  return direction > 0 ? (places.find(after) ?? places[0] ?? null) : (places.findLast(before) ?? places.at(-1) ?? null)
}

/** Marks a search's words, in all their forms, on the pages of an opened hit. Null without a query. */
export function useHits(
  view: DocumentView | null,
  document: CaseDocument,
  query: string | undefined,
  startPage: number,
): Hits | null {
  const input = { documentId: document.id, query: query ?? '' }
  const found = useRequest('search.inDocument', input, { enabled: query !== undefined && query !== '' }).data
  const terms = found?.terms
  const pages = found?.pages ?? NONE
  const [at, setAt] = useState({ page: startPage, hit: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at its own page
  useEffect(() => setAt({ page: startPage, hit: 0 }), [query, startPage])
  useMarkedHits(view, terms ?? NO_TERMS, at)
  const total = useMemo(() => pages.reduce((sum, { hits }) => sum + hits, 0), [pages])
  const go = useCallback(
    (direction: 1 | -1) => {
      const next = neighbour(pages, at, direction)
      if (!next || !view) return
      if (!view.surfaces().has(next.page)) view.goTo(next.page)
      setAt(next)
    },
    [pages, at, view],
  )
  if (!query || !found) return null
  const before = pages.filter(({ page }) => page < at.page).reduce((sum, { hits }) => sum + hits, 0)
  return { current: total === 0 ? 0 : Math.min(total, before + at.hit + 1), total, go }
}

const NONE: readonly Found[] = []
const NO_TERMS: readonly SearchTerm[] = []

function useMarkedHits(
  view: DocumentView | null,
  terms: readonly SearchTerm[],
  at: { page: number; hit: number },
): void {
  const shown = useRef('')
  useEffect(() => {
    if (!view || terms.length === 0) return
    const marker = new Marker('delo-hit', 'delo-hit-current')
    const stop = keepMarked(view, () => {
      marker.clear()
      for (const { index, text } of view.surfaces().values()) {
        if (!text) continue
        const page = new PageText(text)
        for (const [hit, [start, end]] of markRanges(page.text, terms).entries()) {
          const ranges = page.rangesOf({ start, end })
          const current = index === at.page && hit === at.hit
          marker.add(ranges, current)
          const key = `${at.page}/${at.hit}`
          if (current && shown.current !== key) {
            shown.current = key
            bringIntoView(view.container, ranges[0])
          }
        }
      }
    })
    return () => {
      stop()
      marker.clear()
    }
  }, [view, terms, at])
}

function bringIntoView(container: HTMLElement, range: Range | undefined): void {
  const rect = range?.getBoundingClientRect()
  if (!rect) return
  const view = container.getBoundingClientRect()
  const margin = 40
  if (rect.top >= view.top + margin && rect.bottom <= view.bottom - margin) return
  container.scrollTop += rect.top - view.top - container.clientHeight / 3
}
