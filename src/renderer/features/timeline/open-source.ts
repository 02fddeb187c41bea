import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import type { TimelineEvent } from '#shared/domain/timeline.ts'
import { routeOfRecord } from '../../app/record-route.ts'
import { navigate, type Route } from '../../app/routes.ts'

export const openDocument = (dossierId: DossierId, documentId: DocumentId): void =>
  navigate({ screen: 'reader', dossierId, left: { documentId } })

/** Where what an event is the date of is looked at. */
export function routeOf(dossierId: DossierId, { source, personIds }: TimelineEvent): Route {
  switch (source.type) {
    case 'document':
      return { screen: 'reader', dossierId, left: { documentId: source.id } }
    case 'custody':
      return routeOfRecord(dossierId, 'custody-period', source.id)
    case 'sentence':
      // It stands with its defendant.
      return routeOfRecord(dossierId, 'sentence', personIds[0] ?? source.id)
    default:
      return routeOfRecord(dossierId, source.type, source.id)
  }
}
