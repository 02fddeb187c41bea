import { useEffect, useRef } from 'react'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { AnnotationId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { notifyError } from '../../app/notify.ts'
import type { ReaderTarget } from '../../app/routes.ts'
import type { DocumentView } from '../../viewer/view.ts'
import { goToPassage } from './go-to-passage.ts'

/** Goes where the window was told to go, also while the document is open already. */
export function useTarget(
  view: DocumentView | null,
  target: ReaderTarget,
  annotations: readonly Annotation[],
  open: (id: AnnotationId) => void,
  own: { current: number | null },
): void {
  const { page, annotationId, passage } = target
  const wanted = annotationId ? annotations.find(({ id }) => id === annotationId) : undefined
  const gone = useRef<ReaderTarget | null>(null)
  useEffect(() => {
    if (!view || gone.current === target) return
    if (annotationId) {
      // The list may not be there yet.
      if (!wanted) return
      gone.current = target
      open(annotationId)
      goToPassage(view, wanted.passage)
    } else {
      gone.current = target
      if (passage) return goToPassage(view, passage)
      const done = page === own.current
      own.current = null
      if (!done && page !== undefined && page !== view.state().page) view.goTo(page)
    }
  }, [view, target, page, annotationId, passage, wanted, open, own])
}

/** Goes to the passage of a citation whose mark is gone. */
export function useCitationTarget(view: DocumentView | null, target: ReaderTarget): void {
  const gone = useRef<ReaderTarget | null>(null)
  useEffect(() => {
    const { citationId } = target
    if (!view || !citationId || gone.current === target) return
    gone.current = target
    request('facts.citation', { id: citationId })
      .then(({ passage }) => goToPassage(view, passage))
      .catch(notifyError)
  }, [view, target])
}
