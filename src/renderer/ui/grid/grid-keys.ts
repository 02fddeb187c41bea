import type { KeyboardEvent } from 'react'
import { clear, move, pickAll, type Selection, toggle } from './selection.ts'

export type GridKeys = { shift: boolean; ctrl: boolean }

type Options = {
  order: readonly string[]
  selection: Selection
  setSelection(selection: Selection): void
  /** How far Page Up and Page Down go. */
  pageRows: number
  /** Keys of this table alone, asked last; answers whether the key was one. */
  own(event: KeyboardEvent, keys: GridKeys): boolean
}

/** The keys of every table of rows; see the keyboard help. Keys typed into a field inside the table are the field's. */
export function gridKeys({ order, selection, setSelection, pageRows, own }: Options) {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageRows,
    PageUp: -pageRows,
    Home: -order.length,
    End: order.length,
  }
  const moved = (event: KeyboardEvent, keys: GridKeys): boolean => {
    const step = steps[event.key]
    if (event.altKey) return false
    if (step !== undefined) setSelection(move(selection, order, step, keys))
    else if (event.key === ' ' && selection.active !== null) setSelection(toggle(selection, selection.active))
    else if (event.code === 'KeyA' && keys.ctrl) setSelection(pickAll(selection, order))
    else if (event.key === 'Escape' && selection.picked.size > 0) setSelection(clear(selection))
    else return false
    return true
  }
  return (event: KeyboardEvent): void => {
    const { target } = event
    if (target instanceof HTMLInputElement && target.type !== 'checkbox') return
    if (target instanceof HTMLElement && target.closest('[data-editing]')) return
    // A button of the head is pressed, not the row.
    if (target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) return
    const keys = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }
    if (!moved(event, keys) && !own(event, keys)) return
    event.preventDefault()
    event.stopPropagation()
  }
}
