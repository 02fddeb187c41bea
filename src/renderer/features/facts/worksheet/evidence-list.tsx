import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CitedPassage, ListedFact } from '#shared/domain/fact.ts'
import type { DossierId, FactId, IssueId } from '#shared/domain/ids.ts'
import { usePlaces } from '../citations/use-places.ts'
import type { Names } from '../table/use-names.ts'
import classes from './evidence-list.module.css'
import { EvidenceRow } from './evidence-row.tsx'

type Props = {
  dossierId: DossierId
  /** In order of time. */
  facts: readonly ListedFact[]
  citations: readonly CitedPassage[]
  names: Names
  /** The issue shown: facts that bear on one under it name that one. */
  own: IssueId | null
  current: FactId | null
  open(id: FactId): void
}

const NONE: readonly CitedPassage[] = []

/** Facts with the passages that speak for and against them, of any number. Arrows go from fact to fact. */
export function EvidenceList({ dossierId, facts, citations, names, own, current, open }: Props) {
  const { t } = useTranslation('facts')
  const placeOf = usePlaces(dossierId)
  const scroller = useRef<HTMLDivElement>(null)
  const byFact = useMemo(() => Map.groupBy(citations, ({ factId }) => factId), [citations])
  const rows = useVirtualizer({
    count: facts.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => facts[index]?.id ?? index,
    estimateSize: () => 96,
    overscan: 6,
  })
  const focus = (index: number) => {
    const fact = facts[index]
    if (!fact) return
    rows.scrollToIndex(index)
    // The row may only now be drawn.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-fact="${fact.id}"]`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.fact : undefined
    const at = facts.findIndex((fact) => fact.id === id)
    if (at < 0) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: facts.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    focus(Math.max(0, Math.min(facts.length - 1, to)))
  }
  if (facts.length === 0) return <p className={classes.none}>{t('worksheet.none')}</p>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go between the buttons of its rows
    <div ref={scroller} className={classes.scroll} onKeyDown={onKeyDown} data-evidence>
      <div className={classes.columns} aria-hidden>
        <span>{t('worksheet.fact')}</span>
        <span>{t('worksheet.for')}</span>
        <span>{t('worksheet.against')}</span>
      </div>
      <ul className={classes.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const fact = facts[index]
          if (!fact) return null
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={classes.row}
              data-current={fact.id === current || undefined}
              style={{ transform: `translateY(${start}px)` }}
            >
              <EvidenceRow
                fact={fact}
                citations={byFact.get(fact.id) ?? NONE}
                names={names}
                own={own}
                placeOf={placeOf}
                open={() => open(fact.id)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
