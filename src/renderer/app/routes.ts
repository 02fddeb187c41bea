import { useSyncExternalStore } from 'react'
import type {
  AnnotationId,
  CitationId,
  DocumentId,
  DossierId,
  HearingId,
  NoteId,
  PersonId,
  QuestionId,
  SealedWitnessId,
} from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'

/**
 * Where the user is. Kept in memory only: no URL, no history on disk, gone when the window is blanked on lock.
 */
export type DossierTab =
  | 'overview'
  | 'documents'
  | 'reading'
  | 'facts'
  | 'testimony'
  | 'people'
  | 'custody'
  | 'deadlines'
  | 'admissibility'
  | 'timeline'
  | 'hearings'
  | 'notes'
  | 'support'
  | 'search'
  | 'exports'
  | 'trash'

/** Parts of the sealed window that the ordinary one does not have. */
export type SealedPart = 'witnesses' | 'marks' | 'export' | 'settings'

/** A place in a document: a page counted from 0, an annotation, or the words of a search to mark. */
export type ReaderTarget = {
  documentId: DocumentId
  page?: number
  annotationId?: AnnotationId
  /** A citation whose mark is gone: its passage. */
  citationId?: CitationId
  /** Words, or an area, to go to. */
  passage?: Passage
  /** The query whose hits are marked on the page. */
  query?: string
}

export type Route =
  | { screen: 'dossiers' }
  | { screen: 'trash' }
  | { screen: 'people'; personId?: PersonId }
  | { screen: 'search'; query?: string }
  | { screen: 'settings' }
  | { screen: 'sealed' }
  | { screen: 'sealed-part'; dossierId: DossierId; part: SealedPart; witnessId?: SealedWitnessId }
  | {
      screen: 'dossier'
      dossierId: DossierId
      tab: DossierTab
      noteId?: NoteId
      questionId?: QuestionId
      recordId?: string
      query?: string
    }
  /** A hearing in the court room, without anything around it. */
  | { screen: 'court'; dossierId: DossierId; hearingId: HearingId }
  | { screen: 'reader'; dossierId: DossierId; left: ReaderTarget; right?: ReaderTarget }

type History = { entries: Route[]; at: number }
const START: History = { entries: [{ screen: 'dossiers' }], at: 0 }
const LONGEST = 200

let history = START
const listeners = new Set<() => void>()
const change = (next: History) => {
  history = next
  for (const listener of listeners) listener()
}

export const currentRoute = (): Route => history.entries[history.at] ?? { screen: 'dossiers' }

/** Goes to a place; `replace` takes the present one out of the history. */
export function navigate(route: Route, options: { replace?: boolean } = {}): void {
  const kept = history.entries.slice(0, options.replace ? history.at : history.at + 1).slice(-LONGEST)
  change({ entries: [...kept, route], at: kept.length })
}

/** Moves through the history like a browser's back (-1) and forward (+1); stops at its ends. */
export function travel(by: -1 | 1): void {
  const at = history.at + by
  if (at >= 0 && at < history.entries.length) change({ ...history, at })
}

export const canTravel = (by: -1 | 1): boolean => history.at + by >= 0 && history.at + by < history.entries.length

export function resetRoutes(): void {
  change(START)
}

export function useRoute(): Route {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentRoute)
}
