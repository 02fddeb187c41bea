import type { KeyboardEvent } from 'react'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { GridActions } from './grid-actions.ts'
import { clear, move, pickAll, type Selection, toggle } from './selection.ts'

type Options = {
  order: readonly string[]
  documents: readonly CaseDocument[]
  selection: Selection
  setSelection(selection: Selection): void
  actions: GridActions
  /** How far Page Up and Page Down go. */
  pageRows: number
}

/** The table's keys; see the keyboard help. Keys typed into a field inside the table are the field's. */
export function useGridKeys({ order, documents, selection, setSelection, actions, pageRows }: Options) {
  /** What is picked in the order shown, or else the row the keyboard is on. */
  const targets = (): CaseDocument[] => {
    const byId = new Map<string, CaseDocument>(documents.map((document) => [document.id, document]))
    const ids = selection.picked.size > 0 ? order.filter((id) => selection.picked.has(id)) : [selection.active ?? '']
    return ids.flatMap((id) => byId.get(id) ?? [])
  }
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageRows,
    PageUp: -pageRows,
    Home: -order.length,
    End: order.length,
  }
  return (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return
    const keys = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }
    const step = steps[event.key]
    if (event.altKey) return
    if (step !== undefined) setSelection(move(selection, order, step, keys))
    else if (event.key === ' ' && selection.active !== null) setSelection(toggle(selection, selection.active))
    else if (event.code === 'KeyA' && keys.ctrl) setSelection(pickAll(selection, order))
    else if (event.key === 'Escape' && selection.picked.size > 0) setSelection(clear(selection))
    else if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return
    else if (event.key === 'Enter' && keys.ctrl) actions.openBeside(targets())
    else if (event.key === 'Enter') actions.open(targets())
    else if (event.code === 'KeyE' && !keys.ctrl && !keys.shift) actions.edit()
    else if (event.key === 'Delete') actions.trash(targets())
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
