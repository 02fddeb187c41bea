import { type RefObject, useEffect, useRef } from 'react'
import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import { isEditable } from '../../../app/shortcuts.ts'
import { openDocument } from '../card/documents.tsx'

type Options = {
  root: RefObject<HTMLElement | null>
  dossierId: DossierId
  /** In the order of their numbers. */
  documents: DocumentId[]
  leave(): void
}

/** Keys by their place on the keyboard, so that they are where they are under the Russian layout too. */
const PARTS: Record<string, string> = { KeyA: 'agenda', KeyP: 'people', KeyG: 'arguments', KeyM: 'minutes' }

/**
 * A letter goes to a part of the screen, a digit opens a document; while typing, with Alt. Escape leaves the text first,
 * then the court room.
 */
export function useCourtKeys(options: Options): void {
  const latest = useRef(options)
  latest.current = options
  useEffect(() => {
    const run = (event: KeyboardEvent): boolean => {
      const { root, dossierId, documents, leave } = latest.current
      // The quick search and the help over the court room have keys of their own.
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return false
      const typing = isEditable(event.target)
      if (event.ctrlKey || event.metaKey || event.shiftKey) return false
      if (event.code === 'Escape') {
        if (typing) root.current?.focus()
        else leave()
        return true
      }
      if (typing !== event.altKey) return false
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
      const documentId = digit === undefined ? undefined : documents[Number(digit) - 1]
      if (documentId) {
        openDocument(dossierId, documentId)
        return true
      }
      const part = PARTS[event.code]
      if (!part) return false
      const area = root.current?.querySelector(`[data-part="${part}"]`)
      area?.querySelector<HTMLElement>('[data-enter], [contenteditable="true"], input, button')?.focus()
      return true
    }
    const listener = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && run(event)) event.preventDefault()
    }
    // The editor keeps Escape to itself; it may, while it offers names to choose from.
    const outOfText = (event: KeyboardEvent) => {
      const { root } = latest.current
      const inText = event.target instanceof HTMLElement && event.target.isContentEditable
      if (event.code !== 'Escape' || !inText || root.current?.querySelector('.delo-suggesting')) return
      event.preventDefault()
      event.stopPropagation()
      root.current?.focus()
    }
    window.addEventListener('keydown', outOfText, { capture: true })
    window.addEventListener('keydown', listener)
    return () => {
      window.removeEventListener('keydown', outOfText, { capture: true })
      window.removeEventListener('keydown', listener)
    }
  }, [])
}
