import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import type { TimelineEvent } from '#shared/domain/timeline.ts'
import { navigate, type Route } from '../../app/routes.ts'

export const openDocument = (dossierId: DossierId, documentId: DocumentId): void =>
  navigate({ screen: 'reader', dossierId, left: { documentId } })

/** Where what an event is the date of is looked at. */
export function routeOf(dossierId: DossierId, { source, personIds }: TimelineEvent): Route {
  switch (source.type) {
    case 'document':
      return { screen: 'reader', dossierId, left: { documentId: source.id } }
    case 'hearing':
      return { screen: 'dossier', dossierId, tab: 'hearings', recordId: source.id }
    case 'fact':
      return { screen: 'dossier', dossierId, tab: 'facts', recordId: source.id }
    case 'custody':
    case 'incident':
    case 'charge':
      return { screen: 'dossier', dossierId, tab: 'custody', recordId: source.id }
    case 'sentence':
      // It stands with its defendant.
      return { screen: 'dossier', dossierId, tab: 'custody', ...(personIds[0] ? { recordId: personIds[0] } : {}) }
    case 'deadline':
      return { screen: 'dossier', dossierId, tab: 'deadlines', recordId: source.id }
    case 'statement':
      return { screen: 'dossier', dossierId, tab: 'testimony', recordId: source.id }
  }
}
