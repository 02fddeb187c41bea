import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useReducer, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from '../../app/routes.ts'
import { routeOfGroup, routeOfHit } from './open-hit.ts'
import { HeadRow, HitRow } from './result-rows.tsx'
import classes from './results.module.css'
import type { ResultRow } from './rows.ts'

export type ResultsHandle = { focusFirst(): void }
type Props = {
  rows: readonly ResultRow[]
  query: string
  showDossier: boolean
  stale: boolean
  onlyDocument(row: ResultRow): void
  /** The end of what is loaded is near. */
  onEnd(): void
  /** Up from the first row. */
  leave(): void
  handle: Ref<ResultsHandle>
}

/** Rows are reached by the arrow keys, Home, End, and Page keys; one of them at a time by Tab. Only rows in view exist. */
export function Results({ rows, query, showDossier, stale, onlyDocument, onEnd, leave, handle }: Props) {
  const { t } = useTranslation('search')
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  // A row far away exists only after scrolling there: it is focused after the rendering that brings it.
  const [, renderAgain] = useReducer((count: number) => count + 1, 0)
  const wanted = useRef<number | null>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'hit' ? 54 : 38),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0

  useEffect(() => {
    if (last >= rows.length - 10) onEnd()
  }, [last, rows.length, onEnd])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer is read from its top
  useEffect(() => {
    setActive(0)
    scroller.current?.scrollTo(0, 0)
  }, [query])
  useEffect(() => {
    const index = wanted.current
    const row = index === null ? null : scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] > button`)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  })

  const go = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index))
    wanted.current = next
    setActive(next)
    virtual.scrollToIndex(next)
    renderAgain()
  }
  useImperativeHandle(handle, () => ({ focusFirst: () => rows.length > 0 && go(0) }))

  const open = (row: ResultRow) => {
    if (row.type === 'more') onlyDocument(row)
    else navigate(row.type === 'hit' ? routeOfHit(row.group, row.hit, query) : routeOfGroup(row.group))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }
    if (event.key === 'ArrowUp' && active === 0) leave()
    else if (step[event.key] !== undefined) go(active + (step[event.key] ?? 0))
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(rows.length - 1)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move among the buttons inside
    <div ref={scroller} className={classes.scroller} data-stale={stale || undefined} onKeyDown={onKeyDown}>
      <ul className={classes.list} style={{ height: virtual.getTotalSize() }} aria-label={t('results')}>
        {items.map(({ index, key, start }) => {
          const row = rows[index] as ResultRow
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.item}
              style={{ transform: `translateY(${start}px)` }}
              data-type={row.type}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              <button
                type="button"
                className={classes.row}
                tabIndex={index === active ? 0 : -1}
                onFocus={() => setActive(index)}
                onClick={() => open(row)}
              >
                {row.type === 'head' && <HeadRow group={row.group} showDossier={showDossier} />}
                {row.type === 'hit' && <HitRow hit={row.hit} />}
                {row.type === 'more' && <span className={classes.more}>{t('more', { count: row.count })}</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
