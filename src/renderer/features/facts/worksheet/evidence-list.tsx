import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CitedPassage, ListedFact } from '#shared/domain/fact.ts'
import type { DossierId, FactId, IssueId } from '#shared/domain/ids.ts'
import { request } from '../../../api/client.ts'
import { useRead, useRows } from '../../../api/rows.ts'
import { usePlaces } from '../citations/use-places.ts'
import { readFacts } from '../read-facts.ts'
import type { Names } from '../table/use-names.ts'
import classes from './evidence-list.module.css'
import { EvidenceRow } from './evidence-row.tsx'

type Props = {
  dossierId: DossierId
  /** Ids in order of time; null until they are known. */
  order: readonly string[] | null
  names: Names
  /** The issue shown: facts that bear on one under it name that one. */
  own: IssueId | null
  current: FactId | null
  open(id: FactId): void
}

const NOTHING: readonly string[] = []
/** A fact with what speaks for and against it. */
type Evidence = { id: FactId; fact: ListedFact; citations: CitedPassage[] }

async function readEvidence(ids: string[]): Promise<Evidence[]> {
  const factIds = ids as FactId[]
  const [facts, { citations }] = await Promise.all([readFacts(ids), request('facts.citations', { factIds })])
  const byFact = Map.groupBy(citations, ({ factId }) => factId)
  return facts.map((fact) => ({ id: fact.id, fact, citations: byFact.get(fact.id) ?? [] }))
}

/** Facts with the passages that speak for and against them, of any number. Arrows go from fact to fact. */
export function EvidenceList({ dossierId, order, names, own, current, open }: Props) {
  const { t } = useTranslation('facts')
  const placeOf = usePlaces(dossierId)
  const scroller = useRef<HTMLDivElement>(null)
  const [, setSteps] = useState(0)
  const ids = order ?? NOTHING
  const evidence = useRows('facts.citations', readEvidence)
  const { look } = evidence
  useRead(evidence)
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => ids[index] ?? index,
    estimateSize: () => 96,
    overscan: 6,
  })
  const from = rows.range?.startIndex ?? 0
  const to = (rows.range?.endIndex ?? -1) + 1
  useEffect(() => look(ids, from, to), [look, ids, from, to])
  /** The row the keyboard is on its way to: it may only now be read and drawn. */
  const next = useRef<string | null>(null)
  useEffect(() => {
    const row = next.current && scroller.current?.querySelector<HTMLElement>(`[data-fact="${next.current}"]`)
    if (!row) return
    next.current = null
    row.focus()
  })
  const focus = (index: number) => {
    next.current = ids[index] ?? null
    rows.scrollToIndex(index)
    setSteps((steps) => steps + 1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.fact : undefined
    const at = id === undefined ? -1 : ids.indexOf(id)
    if (at < 0) return
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 }[event.key]
    if (target === undefined) return
    event.preventDefault()
    focus(Math.max(0, Math.min(ids.length - 1, target)))
  }
  if (order?.length === 0)
    return <p className={classes.none}>{t(own === null ? 'worksheet.noneLoose' : 'worksheet.none')}</p>
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
          const id = ids[index]
          if (id === undefined) return null
          const row = evidence.get(id)
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={classes.row}
              data-current={id === current || undefined}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row ? (
                <EvidenceRow
                  fact={row.fact}
                  citations={row.citations}
                  names={names}
                  own={own}
                  placeOf={placeOf}
                  open={() => open(row.id)}
                />
              ) : (
                <div className={classes.waiting} data-waiting />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
