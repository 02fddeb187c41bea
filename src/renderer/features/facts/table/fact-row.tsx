// biome-ignore-all lint/a11y/useSemanticElements: see ui/grid/grid.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid listens to the keys (ui/grid/grid-keys.ts)
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedFact } from '#shared/domain/fact.ts'
import grid from '../../../ui/grid/grid.module.css'
import { PickBox, WaitingRow } from '../../../ui/grid/grid-row.tsx'
import classes from './cell.module.css'
import { CellView } from './cell.tsx'
import { CellEditor } from './cell-editor.tsx'
import type { ColumnId } from './columns.ts'
import type { Names } from './use-names.ts'

/** What rows do; one object for the life of the table, so that a row is drawn again only when it changes itself. */
export type RowActions = {
  pick(id: string, column: ColumnId, keys: { shift: boolean; ctrl: boolean }): void
  toggle(id: string): void
  edit(id: string, column: ColumnId): void
  endEdit(next?: boolean): void
}

type Props = {
  id: string
  /** Left out while it is being read. */
  fact: ListedFact | undefined
  columns: readonly ColumnId[]
  names: Names
  top: number
  index: number
  picked: boolean
  /** The cell the keyboard is on, in this row. */
  activeColumn: ColumnId | null
  editing: ColumnId | null
  actions: RowActions
}

export const cellId = (factId: string, column: ColumnId) => `fact-${factId}-${column}`

export const FactRow = memo(function FactRow(props: Props) {
  const { id, fact, columns, names, top, index, picked, activeColumn, editing, actions } = props
  const { t } = useTranslation('facts')
  if (!fact) return <WaitingRow index={index} top={top} columns={columns.length + 1} />
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={picked}
      className={editing === null ? grid.row : `${grid.row} ${classes.editing}`}
      data-active={activeColumn !== null || undefined}
      data-editing={editing !== null || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <PickBox
        picked={picked}
        label={t('pickOne', { text: fact.text.slice(0, 120) })}
        toggle={() => actions.toggle(id)}
      />
      {columns.map((column) => (
        <div
          key={column}
          id={cellId(id, column)}
          role="gridcell"
          className={`${grid.cell} ${classes.cell}`}
          data-column={column}
          data-active={column === activeColumn || undefined}
          onClick={(event) =>
            editing === null &&
            actions.pick(id, column, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey })
          }
          onDoubleClick={() => actions.edit(id, column)}
        >
          {editing === column && column !== 'citations' ? (
            <CellEditor fact={fact} column={column} end={actions.endEdit} />
          ) : (
            <CellView fact={fact} column={column} names={names} />
          )}
        </div>
      ))}
    </div>
  )
})
