// biome-ignore-all lint/a11y/useSemanticElements: a table of 200 rows and 40 columns is drawn as positioned boxes; its roles are told instead
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import type { VirtualItem } from '@tanstack/react-virtual'
import type { TFunction } from 'i18next'
import { memo } from 'react'
import type { Assertion } from '#shared/domain/statement.ts'
import { assertionPlace, assertionWords } from '../names.ts'
import type { Testimony } from '../use-testimony.ts'
import type { Matrix, MatrixRow } from './matrix-data.ts'
import classes from './matrix-grid.module.css'

export const ROW_PX = 84

/** Handed down: a hook in each of some thousand cells that come and go would cost a frame. */
type Words = { t: TFunction<'testimony'>; language: string }

type RowProps = Words & {
  id: string
  row: MatrixRow
  index: number
  top: number
  matrix: Matrix
  testimony: Testimony
  /** Those in sight. */
  columns: readonly VirtualItem[]
  topicWidth: number
  width: number
  /** The active and the marked cell's column, where they are in this row. */
  active: number | null
  marked: number | null
}

/** A topic with what is said on it; stays as it is while other rows come into sight. */
export const Row = memo(function Row({ id, row, index, top, matrix, columns, topicWidth, ...props }: RowProps) {
  const { testimony, width, active, marked, t, language } = props
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      style={{ transform: `translateY(${top}px)`, height: ROW_PX }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={classes.topic}
        style={{ width: topicWidth, paddingLeft: `${1.25 + row.depth * 0.875}rem` }}
        data-depth={row.depth > 0 || undefined}
      >
        <span className={classes.topicName}>{row.topic?.title ?? t('topic.none')}</span>
        {matrix.disputed(row) && <span className={classes.disputed}>{t('matrix.disputed')}</span>}
      </div>
      {columns.map((column) => {
        const statement = matrix.columns[column.index]
        return (
          statement && (
            <Cell
              key={statement.id}
              id={`${id}-${column.index}`}
              row={index}
              column={column.index}
              left={column.start}
              width={width}
              claims={matrix.cell(row, statement)}
              testimony={testimony}
              active={active === column.index}
              marked={marked === column.index}
              t={t}
              language={language}
            />
          )
        )
      })}
    </div>
  )
})

type CellProps = Words & {
  id: string
  row: number
  column: number
  left: number
  width: number
  claims: readonly Assertion[]
  testimony: Testimony
  active: boolean
  marked: boolean
}

const Cell = memo(function Cell({
  id,
  row,
  column,
  left,
  width,
  claims,
  testimony,
  active,
  marked,
  ...words
}: CellProps) {
  const { t, language } = words
  const [first] = claims
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={marked}
      className={classes.cell}
      style={{ left, width, height: ROW_PX }}
      data-row={row}
      data-column={column}
      data-active={active || undefined}
      data-marked={marked || undefined}
      data-stance={first?.stance}
    >
      {first && (
        <>
          <span className={classes.words}>{assertionWords(first)}</span>
          <span className={classes.foot}>
            <span className={classes.stance}>{t(`stance.${first.stance}`)}</span>
            <span className={classes.place}>{assertionPlace(first, testimony.documents, language)}</span>
            {claims.length > 1 && (
              <span className={classes.more}>{t('matrix.more', { count: claims.length - 1 })}</span>
            )}
          </span>
        </>
      )}
    </div>
  )
})
