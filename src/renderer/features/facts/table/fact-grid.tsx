import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedFact } from '#shared/domain/fact.ts'
import type { Rows } from '../../../api/rows.ts'
import { nextSorting, type Sorting } from '../../../ui/grid/columns.ts'
import { Grid } from '../../../ui/grid/grid.tsx'
import { GridBody } from '../../../ui/grid/grid-body.tsx'
import { GridHead, PickAll } from '../../../ui/grid/grid-head.tsx'
import { gridKeys } from '../../../ui/grid/grid-keys.ts'
import { pick, type Selection, toggle } from '../../../ui/grid/selection.ts'
import { useGrid } from '../../../ui/grid/use-grid.ts'
import { type ColumnId, SIZES } from './columns.ts'
import { factKeys } from './fact-keys.ts'
import { cellId, FactRow, type RowActions } from './fact-row.tsx'
import type { Names } from './use-names.ts'

const ROW_PX = 32

export type FactGridProps = {
  /** Ids as they are shown, top to bottom. */
  order: readonly string[]
  rows: Rows<ListedFact>
  names: Names
  sorting: Sorting<ColumnId>
  setSorting(sorting: Sorting<ColumnId>): void
  selection: Selection
  setSelection(selection: Selection): void
  readOnly: boolean
  open(): void
  erase(): void
  add(): void
  arrange(id: string, by: 1 | -1): void
}

/** The table of facts: read and drawn row by row as it scrolls, each cell edited in its place, wholly usable by keyboard. */
export function FactGrid(props: FactGridProps) {
  const { order, rows, names, sorting, setSorting, selection, setSelection, readOnly } = props
  const { t } = useTranslation('facts')
  const shape = useGrid(SIZES, ROW_PX)
  const { columns, scroller } = shape
  const [wanted, setColumn] = useState<ColumnId>('text')
  const column = columns.includes(wanted) ? wanted : 'text'
  const [editing, setEditing] = useState<{ id: string; column: ColumnId } | null>(null)
  const { active } = selection
  const at = useMemo(() => (active === null ? -1 : order.indexOf(active)), [active, order])

  const edit = (id: string, cell: ColumnId) => {
    if (cell === 'citations') return props.open()
    if (!readOnly && rows.get(id)) setEditing({ id, column: cell })
  }
  const endEdit = (next = false) => {
    const following = editing === null ? undefined : columns[columns.indexOf(editing.column) + 1]
    if (next && editing && following && following !== 'citations') {
      setColumn(following)
      setEditing({ id: editing.id, column: following })
    } else {
      setEditing(null)
      scroller.current?.focus()
    }
  }
  const latest = useRef({ order, selection, setSelection, edit, endEdit })
  latest.current = { order, selection, setSelection, edit, endEdit }
  const rowActions = useRef<RowActions>({
    pick(id, cell, keys) {
      setColumn(cell)
      latest.current.setSelection(pick(latest.current.selection, latest.current.order, id, keys))
    },
    toggle: (id) => latest.current.setSelection(toggle(latest.current.selection, id)),
    edit: (id, cell) => latest.current.edit(id, cell),
    endEdit: (next) => latest.current.endEdit(next),
  }).current
  const read = useMemo(
    () => ({
      ...rows,
      look: (from: number, to: number) => rows.look(order, from, to),
      isThere: (from: number, to: number) => rows.isThere(order, from, to),
    }),
    [rows, order],
  )

  return (
    <Grid
      shape={shape}
      label={t('title')}
      rows={order.length}
      active={active === null ? undefined : cellId(active, column)}
      onKeyDown={gridKeys({
        order,
        selection,
        setSelection,
        pageRows: shape.pageRows,
        own: factKeys({ ...props, columns, column, setColumn, edit }),
      })}
      head={
        <GridHead
          columns={columns}
          nameOf={(id) => t(`column.${id}`)}
          sorting={sorting}
          own="date"
          sort={(id) => setSorting(nextSorting(sorting, id, 'date'))}
          pick={<PickAll label={t('pickAll')} order={order} selection={selection} setSelection={setSelection} />}
        />
      }
    >
      <GridBody
        count={order.length}
        sizeOf={rowSize}
        keyOf={useCallback((index) => order[index] ?? String(index), [order])}
        active={at}
        scroller={scroller}
        read={read}
      >
        {(index, top) => {
          const id = order[index]
          if (id === undefined) return null
          return (
            <FactRow
              id={id}
              fact={rows.get(id)}
              columns={columns}
              names={names}
              top={top}
              index={index}
              picked={selection.picked.has(id)}
              activeColumn={active === id ? column : null}
              editing={editing?.id === id ? editing.column : null}
              actions={rowActions}
            />
          )
        }}
      </GridBody>
    </Grid>
  )
}

const rowSize = () => ROW_PX
