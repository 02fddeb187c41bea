import { useEffect } from 'react'
import type { Passage } from '#shared/domain/passage.ts'
import { findQuote } from '../../viewer/anchoring.ts'
import { Marker } from '../../viewer/highlights.ts'
import { keepMarked } from '../../viewer/keep-marked.ts'
import { PageText } from '../../viewer/page-text.ts'
import type { DocumentView } from '../../viewer/view.ts'

/** Marks the words the reader was sent to, so that nobody has to look for them on the page, until it is sent elsewhere. */
export function useMarkedPassage(view: DocumentView | null, passage: Passage | undefined): void {
  useEffect(() => {
    if (!view || !passage) return
    const marker = new Marker('delo-passage', 'delo-passage')
    const stop = keepMarked(view, () => {
      marker.clear()
      for (const { page, quote, position } of passage.parts) {
        const text = view.surfaces().get(page)?.text
        if (!text || !quote) continue
        const words = new PageText(text)
        const found = findQuote(words.text, quote, position)
        if (found) marker.add(words.rangesOf(found), true)
      }
    })
    return () => {
      stop()
      marker.clear()
    }
  }, [view, passage])
}
