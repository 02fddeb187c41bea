import { useEffect, useState } from 'react'
import type { Passage } from '#shared/domain/passage.ts'
import { passageOfSelection } from '../../viewer/passages.ts'
import type { DocumentView } from '../../viewer/view.ts'

export type SelectedPassage = { passage: Passage /** Where the selection ends, in the window. */; at: DOMRect }

/** The text selected in this view, once the hand has let go of it; null while there is none. */
export function useSelectedPassage(view: DocumentView): SelectedPassage | null {
  const [selected, setSelected] = useState<SelectedPassage | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    let held = false
    let frame = 0
    const read = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        if (held || signal.aborted) return
        const selection = document.getSelection()
        const passage = passageOfSelection(view, selection)
        const at = selection && passage ? endOf(selection) : null
        setSelected(passage && at ? { passage, at } : null)
      })
    }
    view.container.addEventListener(
      'pointerdown',
      () => {
        held = true
        setSelected(null)
      },
      { signal },
    )
    const release = () => {
      held = false
      read()
    }
    document.addEventListener('pointerup', release, { signal })
    document.addEventListener('pointercancel', release, { signal })
    document.addEventListener('selectionchange', read, { signal })
    view.container.addEventListener('scroll', read, { signal, passive: true })
    return () => {
      stop.abort()
      cancelAnimationFrame(frame)
      setSelected(null)
    }
  }, [view])
  return selected
}

function endOf(selection: Selection): DOMRect | null {
  const rects = Array.from(selection.getRangeAt(0).getClientRects()).filter(
    ({ width, height }) => width > 0 && height > 0,
  )
  return rects.at(-1) ?? null
}
