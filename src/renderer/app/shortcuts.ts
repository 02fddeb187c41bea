import { useEffect } from 'react'
import { request } from '../api/client.ts'
import { openSearchPage, quickFind } from './quick-find.ts'
import { travel } from './routes.ts'
import { isSealedWindow } from './this-window.ts'
import { redoLast, undoLast } from './undo-toast.tsx'

/** Whether typing goes into what has the focus; its own undo and letters come first there. */
export function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

export const lockVault = () => void request('vault.lock', {}).catch(() => undefined)

/** Physical keys, so that a shortcut is where it is under the Russian layout too. */
function shortcut(event: KeyboardEvent): string {
  const parts = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '']
  return [...parts, event.code].filter((part) => part !== '').join('+')
}

type Options = { showHelp(): void }

/** The keys that work anywhere while a vault is open. */
export function useShortcuts({ showHelp }: Options): void {
  useEffect(() => {
    const run = (event: KeyboardEvent): boolean => {
      const editable = isEditable(event.target)
      switch (shortcut(event)) {
        case 'Ctrl+KeyL':
          lockVault()
          return true
        case 'Ctrl+KeyK':
          // The sealed window has one way to search.
          if (isSealedWindow()) openSearchPage()
          else quickFind.toggle()
          return true
        case 'Ctrl+Shift+KeyF':
          openSearchPage()
          return true
        case 'Alt+ArrowLeft':
          travel(-1)
          return true
        case 'Alt+ArrowRight':
          travel(1)
          return true
        case 'F1':
          showHelp()
          return true
        case 'Shift+Slash':
          if (editable) return false
          showHelp()
          return true
        case 'Ctrl+KeyZ':
          if (editable) return false
          void undoLast()
          return true
        case 'Ctrl+Shift+KeyZ':
        case 'Ctrl+KeyY':
          if (editable) return false
          void redoLast()
          return true
        default:
          return false
      }
    }
    const listener = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && run(event)) event.preventDefault()
    }
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [showHelp])
}
