import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationFields } from '#shared/domain/annotation.ts'
import type { Stance } from '#shared/domain/fact.ts'
import type { AnnotationId, DocumentId, DossierId, FactId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { request } from '../../../api/client.ts'
import { notifyError } from '../../../app/notify.ts'
import { ownZone } from '../../../ui/dates/zones.ts'
import { cite } from '../actions.ts'
import { factOfPassage, type Guess } from './fact-of-passage.ts'

/** A mark that is to be made, or one that is there. */
export type Marked = { passage: Passage; mark: AnnotationFields | { id: AnnotationId } }

export type Capture =
  /** A fact beside its document, to be edited at once. */
  | { step: 'fact'; factId: FactId; guess: Guess | null; fresh: boolean }
  /** A passage waits for the fact it bears on. */
  | { step: 'pick'; marked: Marked }
  | null

type Source = { dossierId: DossierId; documentId: DocumentId; placeOf(passage: Passage): string }

/** Makes facts out of passages of one open document. */
export function useCapture({ dossierId, documentId, placeOf }: Source) {
  const { t } = useTranslation('facts')
  const [capture, setCapture] = useState<Capture>(null)

  /** The one gesture: a new fact with its citation and its mark. */
  const make = async (marked: Marked) => {
    try {
      const { persons } = await request('persons.list', { dossierId })
      const { fact, guess } = factOfPassage(marked.passage, {
        fallback: t('capture.area', { place: placeOf(marked.passage) }),
        persons,
        zone: ownZone(),
      })
      const made = await cite({ documentId, fact, mark: marked.mark, stance: 'supports', comment: '' })
      setCapture({ step: 'fact', factId: made.fact.id, guess, fresh: true })
    } catch (error) {
      notifyError(error)
    }
  }
  const add = async (marked: Marked, factId: FactId, stance: Stance) => {
    try {
      await cite({ documentId, fact: { id: factId }, mark: marked.mark, stance, comment: '' })
      setCapture({ step: 'fact', factId, guess: null, fresh: false })
    } catch (error) {
      notifyError(error)
    }
  }
  return {
    capture,
    make: (marked: Marked) => void make(marked),
    pick: (marked: Marked) => setCapture({ step: 'pick', marked }),
    add: (marked: Marked, factId: FactId, stance: Stance) => void add(marked, factId, stance),
    open: useCallback((factId: FactId) => setCapture({ step: 'fact', factId, guess: null, fresh: false }), []),
    close: useCallback(() => setCapture(null), []),
  }
}
