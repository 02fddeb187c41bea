// biome-ignore-all lint/a11y/useSemanticElements: a table of 200 rows and 40 columns is drawn as positioned boxes; its roles are told instead
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid listens to the keys
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Statement } from '#shared/domain/statement.ts'
import { LineageChip } from '../conditions.tsx'
import { shortName, statementTime } from '../names.ts'
import type { Testimony } from '../use-testimony.ts'
import type { Matrix } from './matrix-data.ts'
import classes from './matrix-grid.module.css'
import { ROW_PX, Row } from './matrix-row.tsx'

export type Position = { row: number; column: number }

const HEAD_PX = 98
/** Few statements share the room there is; no column is wider than a line that can be read. */
const COLUMN_PX = { least: 224, most: 340 }
const TOPIC_PX = { least: 236, most: 360 }

const widths = (room: number, columns: number) => {
  const topic = Math.round(Math.min(TOPIC_PX.most, Math.max(TOPIC_PX.least, room * 0.16)))
  const share = Math.floor((room - topic) / Math.max(1, columns))
  return { topic, column: Math.min(COLUMN_PX.most, Math.max(COLUMN_PX.least, share)) }
}

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
  const { t, i18n } = useTranslation('testimony')
  const scroll = useRef<HTMLDivElement>(null)
  const id = useId()
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const element = scroll.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    setRoom(element.clientWidth)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const width = widths(room, matrix.columns.length)
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
    estimateSize: () => width.column,
    overscan: 2,
    paddingStart: width.topic,
    scrollPaddingStart: width.topic,
  })
  useLayoutEffect(() => {
    // Widths are remembered; others are others' places too.
    if (width.column > 0 && width.topic > 0) columns.measure()
  }, [columns, width.column, width.topic])
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
  /** The cell that was pressed. */
  const pressed = (event: MouseEvent): Position | null => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="gridcell"]') : null
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
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
      onClick={(event) => {
        const place = pressed(event)
        if (place) move(place)
      }}
      onDoubleClick={(event) => {
        const place = pressed(event)
        if (place) show(place)
      }}
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
            style={{ width: width.topic, height: HEAD_PX }}
          >
            {t('matrix.size', { rows: matrix.rows.length, columns: matrix.columns.length })}
            {marked && <span className={classes.marked}>{t('matrix.marked')}</span>}
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
                  width={width.column}
                />
              )
            )
          })}
        </div>
        {rows.getVirtualItems().map(({ index, start }) => {
          const row = matrix.rows[index]
          return (
            row && (
              <Row
                key={row.id}
                id={`${id}-${index}`}
                row={row}
                index={index}
                top={start}
                matrix={matrix}
                testimony={testimony}
                columns={shownColumns}
                topicWidth={width.topic}
                width={width.column}
                active={active.row === index ? active.column : null}
                marked={marked?.row === index ? marked.column : null}
                t={t}
                language={i18n.language}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

type HeadProps = { statement: Statement; name: string; index: number; left: number; width: number }

const ColumnHead = memo(function ColumnHead({ statement, name, index, left, width }: HeadProps) {
  const { t, i18n } = useTranslation('testimony')
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      className={classes.column}
      style={{ left, width, height: HEAD_PX }}
    >
      <span className={classes.who} title={name}>
        {shortName(name)}
      </span>
      <span className={classes.when}>{statementTime(statement, i18n.language, t('statement.undated'))}</span>
      <span className={classes.when}>{t(`occasion.${statement.occasion}`)}</span>
      {statement.lineage !== 'first' && <LineageChip lineage={statement.lineage} />}
    </div>
  )
})
