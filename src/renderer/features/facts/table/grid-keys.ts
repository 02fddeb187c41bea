import type { KeyboardEvent } from 'react'
import { clear, move, pickAll, type Selection, toggle } from '../../documents/table/selection.ts'
import type { ColumnId } from './columns.ts'

type Options = {
  order: readonly string[]
  columns: readonly ColumnId[]
  column: ColumnId
  setColumn(column: ColumnId): void
  selection: Selection
  setSelection(selection: Selection): void
  edit(id: string, column: ColumnId): void
  /** The facts picked, or the one the keyboard is on, in the panel. */
  open(): void
  erase(): void
  add(): void
  /** Up (-1) or down within the day. */
  arrange(id: string, by: 1 | -1): void
  pageRows: number
}

/** The keys of the table of facts; see the keyboard help. Keys typed into a cell's field are the field's. */
export function gridKeys(options: Options) {
  const { order, columns, column, setColumn, selection, setSelection, pageRows } = options
  const rows: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageRows,
    PageUp: -pageRows,
    Home: -order.length,
    End: order.length,
  }
  const across = (by: number) => {
    const at = columns.indexOf(column)
    const next = columns[Math.max(0, Math.min(columns.length - 1, at + by))]
    if (next) setColumn(next)
  }
  return (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return
    if (event.target instanceof HTMLElement && event.target.closest('[data-editing]')) return
    const keys = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }
    const { active } = selection
    const step = rows[event.key]
    if (event.altKey) {
      if (active === null || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
      options.arrange(active, event.key === 'ArrowDown' ? 1 : -1)
    } else if (step !== undefined) setSelection(move(selection, order, step, keys))
    else if (event.key === 'ArrowLeft') across(-1)
    else if (event.key === 'ArrowRight') across(1)
    else if (event.key === ' ' && active !== null) setSelection(toggle(selection, active))
    else if (event.code === 'KeyA' && keys.ctrl) setSelection(pickAll(selection, order))
    else if (event.key === 'Escape' && selection.picked.size > 0) setSelection(clear(selection))
    else if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return
    else if (event.key === 'Enter' && keys.ctrl) options.open()
    else if ((event.key === 'Enter' || event.key === 'F2') && active !== null) options.edit(active, column)
    else if (event.code === 'KeyN' && !keys.ctrl && !keys.shift) options.add()
    else if (event.key === 'Delete') options.erase()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
