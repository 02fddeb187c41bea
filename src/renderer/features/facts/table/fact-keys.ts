import type { KeyboardEvent } from 'react'
import type { GridKeys } from '../../../ui/grid/grid-keys.ts'
import type { Selection } from '../../../ui/grid/selection.ts'
import type { ColumnId } from './columns.ts'

type Options = {
  columns: readonly ColumnId[]
  column: ColumnId
  setColumn(column: ColumnId): void
  selection: Selection
  edit(id: string, column: ColumnId): void
  /** The facts picked, or the one the keyboard is on, in the panel. */
  open(): void
  erase(): void
  add(): void
  /** Up (-1) or down within the day. */
  arrange(id: string, by: 1 | -1): void
}

/** What the keys of a table of rows do not say of the table of facts: its cells, and what can be done with a fact. */
export function factKeys(options: Options) {
  const { columns, column, setColumn } = options
  const { active } = options.selection
  const across = (by: number) => {
    const next = columns[Math.max(0, Math.min(columns.length - 1, columns.indexOf(column) + by))]
    if (next) setColumn(next)
  }
  return (event: KeyboardEvent, keys: GridKeys): boolean => {
    if (event.altKey) {
      if (active === null || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return false
      options.arrange(active, event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'ArrowLeft') across(-1)
    else if (event.key === 'ArrowRight') across(1)
    else if (event.key === 'Enter' && keys.ctrl) options.open()
    else if ((event.key === 'Enter' || event.key === 'F2') && active !== null) options.edit(active, column)
    else if (event.code === 'KeyN' && !keys.ctrl && !keys.shift) options.add()
    else if (event.key === 'Delete') options.erase()
    else return false
    return true
  }
}
