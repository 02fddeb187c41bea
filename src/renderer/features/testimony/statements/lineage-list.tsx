import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Statement } from '#shared/domain/statement.ts'
import { ConditionChips, LineageChip } from '../conditions.tsx'
import { shortName, statementPlace, statementTime } from '../names.ts'
import type { Testimony } from '../use-testimony.ts'
import classes from './lineage-list.module.css'
import { type LineageRow, lineageRows } from './lineage-rows.ts'

const PERSON_PX = 44
const STATEMENT_PX = 62

type Props = {
  testimony: Testimony
  statements: Statement[]
  current: string | null
  choose(statement: Statement): void
  enter(statement: Statement): void
}

/** Every person's line of statements in time, joined as a thread, with conditions and what became of earlier words. */
export function LineageList({ testimony, statements, current, choose, enter }: Props) {
  const { t } = useTranslation('testimony')
  const rows = useMemo(() => lineageRows(statements), [statements])
  const scroll = useRef<HTMLDivElement>(null)
  const id = useId()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (rows[index]?.type === 'person' ? PERSON_PX : STATEMENT_PX),
    overscan: 8,
  })
  const order = rows.flatMap((row) => (row.type === 'statement' ? [row.statement] : []))
  const at = order.findIndex((statement) => statement.id === current)
  useEffect(() => {
    const index = rows.findIndex((row) => row.type === 'statement' && row.statement.id === current)
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  }, [current, rows, virtual])

  const onKeyDown = (event: KeyboardEvent) => {
    const present = order[at]
    if (event.key === 'Enter' && present) {
      event.preventDefault()
      return enter(present)
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key]
    const next = to === undefined ? undefined : order[Math.max(0, Math.min(order.length - 1, to))]
    if (!next) return
    event.preventDefault()
    choose(next)
  }
  return (
    <div
      ref={scroll}
      role="listbox"
      tabIndex={0}
      aria-label={t('view.statements')}
      aria-activedescendant={current === null ? undefined : `${id}-${current}`}
      className={classes.root}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          return row.type === 'person' ? (
            <PersonHead key={row.personId} row={row} top={start} testimony={testimony} />
          ) : (
            <StatementRow
              key={row.statement.id}
              id={`${id}-${row.statement.id}`}
              row={row}
              top={start}
              testimony={testimony}
              current={row.statement.id === current}
              choose={choose}
            />
          )
        })}
      </div>
    </div>
  )
}

type HeadProps = { row: Extract<LineageRow, { type: 'person' }>; top: number; testimony: Testimony }

function PersonHead({ row, top, testimony }: HeadProps) {
  const { t } = useTranslation('testimony')
  return (
    <div
      role="presentation"
      className={classes.person}
      style={{ transform: `translateY(${top}px)`, height: PERSON_PX }}
    >
      <span className={classes.name}>{testimony.personName(row.personId)}</span>
      <span className={classes.count}>{t('statement.count', { count: row.count })}</span>
    </div>
  )
}

type RowProps = {
  id: string
  row: Extract<LineageRow, { type: 'statement' }>
  top: number
  testimony: Testimony
  current: boolean
  choose(statement: Statement): void
}

function StatementRow({ id, row, top, testimony, current, choose }: RowProps) {
  const { t, i18n } = useTranslation('testimony')
  const { statement, first, last } = row
  const claims = testimony.assertions.filter(({ statementId }) => statementId === statement.id).length
  const place = statementPlace(statement, testimony.documents, i18n.language)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's
    <div
      id={id}
      role="option"
      aria-selected={current}
      className={classes.statement}
      style={{ transform: `translateY(${top}px)`, height: STATEMENT_PX }}
      data-first={first || undefined}
      data-last={last || undefined}
      data-lineage={statement.lineage}
      onClick={() => choose(statement)}
    >
      <span className={classes.knot} aria-hidden />
      {/* Heads are not options: who spoke is said with each. */}
      <span className="delo-hidden">{testimony.personName(statement.personId)}</span>
      <span className={classes.line}>
        <span className={classes.time}>{statementTime(statement, i18n.language, t('statement.undated'))}</span>
        <span className={classes.occasion}>{t(`occasion.${statement.occasion}`)}</span>
        <LineageChip lineage={statement.lineage} />
        {statement.otherPersonIds.length > 0 && (
          <span className={classes.note}>
            {t('others.with', {
              names: statement.otherPersonIds.map((other) => shortName(testimony.personName(other))).join(', '),
            })}
          </span>
        )}
        {statement.lineageNote !== '' && <span className={classes.note}>{statement.lineageNote}</span>}
        <span className={classes.place}>{place}</span>
      </span>
      <span className={classes.line}>
        <span className={classes.chips}>
          <ConditionChips statement={statement} />
        </span>
        {claims > 0 && <span className={classes.place}>{t('assertion.list', { count: claims })}</span>}
      </span>
    </div>
  )
}
