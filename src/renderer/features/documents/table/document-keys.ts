import type { KeyboardEvent } from 'react'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { GridKeys } from '../../../ui/grid/grid-keys.ts'

/** What the table asks of its screen. */
export type GridActions = {
  open(documents: CaseDocument[]): void
  openBeside(documents: CaseDocument[]): void
  edit(): void
  trash(documents: CaseDocument[]): void
}

/** What can be done with documents by a key. `targets`: what is picked in the order shown, or else the row the keyboard is on. */
export const documentKeys =
  (actions: GridActions, targets: () => CaseDocument[]) =>
  (event: KeyboardEvent, keys: GridKeys): boolean => {
    if (event.altKey) return false
    if (event.key === 'Enter' && keys.ctrl) actions.openBeside(targets())
    else if (event.key === 'Enter') actions.open(targets())
    else if (event.code === 'KeyE' && !keys.ctrl && !keys.shift) actions.edit()
    else if (event.key === 'Delete') actions.trash(targets())
    else return false
    return true
  }
