// biome-ignore-all lint/a11y/useSemanticElements: a table of 200 rows and 40 columns is drawn as positioned boxes; its roles are told instead
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid listens to the keys
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assertion, Statement } from '#shared/domain/statement.ts'
import { LineageChip } from '../conditions.tsx'
import { assertionPlace, assertionWords, shortName, statementTime } from '../names.ts'
import type { Testimony } from '../use-testimony.ts'
import type { Matrix, MatrixRow } from './matrix-data.ts'
import classes from './matrix-grid.module.css'

export type Position = { row: number; column: number }

const ROW_PX = 84
const COLUMN_PX = 224
const HEAD_PX = 76
const TOPIC_PX = 236

type Props = {
  matrix: Matrix
  testimony: Testimony
  active: Position
  marked: Position | null
  move(place: Position): void
  /** Space: keeps a cell to be held against another. */
  mark(place: Position): void
  /** Enter: both passages side by side. */
  enter(place: Position): void
  /** All that is in a cell. */
  show(place: Position): void
}

/** Drawn in both directions only as far as it is seen; heads stay where they are. */
export function MatrixGrid({ matrix, testimony, active, marked, move, mark, enter, show }: Props) {
  const { t } = useTranslation('testimony')
  const scroll = useRef<HTMLDivElement>(null)
  const id = useId()
  const rows = useVirtualizer({
    count: matrix.rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 4,
    paddingStart: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: matrix.columns.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => COLUMN_PX,
    overscan: 2,
    paddingStart: TOPIC_PX,
    scrollPaddingStart: TOPIC_PX,
  })
  useEffect(() => {
    if (active.row < matrix.rows.length) rows.scrollToIndex(active.row, { align: 'auto' })
    if (active.column < matrix.columns.length) columns.scrollToIndex(active.column, { align: 'auto' })
  }, [active, matrix, rows, columns])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW_PX) - 1)
    const { row, column } = active
    const last = { row: matrix.rows.length - 1, column: matrix.columns.length - 1 }
    const to: Record<string, Position> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      PageDown: { row: row + page, column },
      PageUp: { row: row - page, column },
      Home: event.ctrlKey ? { row: 0, column: 0 } : { row, column: 0 },
      End: event.ctrlKey ? last : { row, column: last.column },
    }
    const next = to[event.key]
    if (next)
      move({
        row: Math.max(0, Math.min(last.row, next.row)),
        column: Math.max(0, Math.min(last.column, next.column)),
      })
    else if (event.key === 'Enter') enter(active)
    else if (event.key === ' ') mark(active)
    else if (event.code === 'KeyE' && !event.ctrlKey) show(active)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const shownColumns = columns.getVirtualItems()
  return (
    <div
      ref={scroll}
      className={classes.root}
      role="grid"
      aria-label={t('view.matrix')}
      aria-rowcount={matrix.rows.length + 1}
      aria-colcount={matrix.columns.length + 1}
      aria-activedescendant={`${id}-${active.row}-${active.column}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        className={classes.sheet}
        style={{ width: columns.getTotalSize(), height: rows.getTotalSize() }}
      >
        <div role="row" aria-rowindex={1} className={classes.head} style={{ height: HEAD_PX }}>
          <div
            role="columnheader"
            aria-colindex={1}
            className={classes.corner}
            style={{ width: TOPIC_PX, height: HEAD_PX }}
          >
            {t('matrix.topics')}
          </div>
          {shownColumns.map(({ index, start }) => {
            const column = matrix.columns[index]
            return (
              column && (
                <ColumnHead
                  key={column.id}
                  statement={column}
                  name={testimony.personName(column.personId)}
                  index={index}
                  left={start}
                />
              )
            )
          })}
        </div>
        {rows.getVirtualItems().map(({ index, start }) => {
          const row = matrix.rows[index]
          if (!row) return null
          return (
            <div
              key={row.id}
              role="row"
              aria-rowindex={index + 2}
              className={classes.row}
              style={{ transform: `translateY(${start}px)`, height: ROW_PX }}
            >
              <div
                role="rowheader"
                aria-colindex={1}
                className={classes.topic}
                style={{ width: TOPIC_PX, paddingLeft: `${1.25 + row.depth * 0.875}rem` }}
                data-depth={row.depth > 0 || undefined}
              >
                <span className={classes.topicName}>{row.topic?.title ?? t('topic.none')}</span>
                {matrix.disputed(row) && <span className={classes.disputed}>{t('matrix.disputed')}</span>}
              </div>
              {shownColumns.map((column) => {
                const statement = matrix.columns[column.index]
                if (!statement) return null
                const here = active.row === index && active.column === column.index
                return (
                  <Cell
                    key={statement.id}
                    id={`${id}-${index}-${column.index}`}
                    row={row}
                    column={column.index}
                    left={column.start}
                    claims={matrix.cell(row, statement)}
                    testimony={testimony}
                    active={here}
                    marked={marked?.row === index && marked.column === column.index}
                    choose={() => move({ row: index, column: column.index })}
                    show={() => show({ row: index, column: column.index })}
                  />
                )
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
}

type HeadProps = { statement: Statement; name: string; index: number; left: number }

const ColumnHead = memo(function ColumnHead({ statement, name, index, left }: HeadProps) {
  const { t, i18n } = useTranslation('testimony')
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      className={classes.column}
      style={{ left, width: COLUMN_PX, height: HEAD_PX }}
    >
      <span className={classes.who} title={name}>
        {shortName(name)}
      </span>
      <span className={classes.when}>
        {statementTime(statement, i18n.language, t('statement.undated'))} · {t(`occasion.${statement.occasion}`)}
      </span>
      {statement.lineage !== 'first' && <LineageChip lineage={statement.lineage} />}
    </div>
  )
})

type CellProps = {
  id: string
  row: MatrixRow
  column: number
  left: number
  claims: readonly Assertion[]
  testimony: Testimony
  active: boolean
  marked: boolean
  choose(): void
  show(): void
}

function Cell({ id, column, left, claims, testimony, active, marked, choose, show }: CellProps) {
  const { t, i18n } = useTranslation('testimony')
  const [first] = claims
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={marked}
      className={classes.cell}
      style={{ left, width: COLUMN_PX, height: ROW_PX }}
      data-active={active || undefined}
      data-marked={marked || undefined}
      data-stance={first?.stance}
      onClick={choose}
      onDoubleClick={show}
    >
      {first && (
        <>
          <span className={classes.words}>{assertionWords(first)}</span>
          <span className={classes.foot}>
            <span className={classes.stance}>{t(`stance.${first.stance}`)}</span>
            <span className={classes.place}>{assertionPlace(first, testimony.documents, i18n.language)}</span>
            {claims.length > 1 && (
              <span className={classes.more}>{t('matrix.more', { count: claims.length - 1 })}</span>
            )}
          </span>
        </>
      )}
    </div>
  )
}
