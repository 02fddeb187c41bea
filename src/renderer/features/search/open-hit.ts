import type { DossierId } from '#shared/domain/ids.ts'
import type { QuickHit, SearchGroup, SearchHit } from '#shared/domain/search.ts'
import { routeOfRecord } from '../../app/record-route.ts'
import type { Route } from '../../app/routes.ts'

const reader = (
  dossierId: DossierId,
  left: Extract<Route, { screen: 'reader' }>['left'],
): Extract<Route, { screen: 'reader' }> => ({ screen: 'reader', dossierId, left })

/** Where what was found is: a hit on a page opens with its words marked. */
export function routeOfHit({ target, dossierId }: SearchGroup, hit: SearchHit, query: string): Route {
  if (hit.scope === 'page') return reader(dossierId, { documentId: hit.documentId, page: hit.page, query })
  if (hit.scope === 'annotation')
    return reader(dossierId, { documentId: hit.documentId, page: hit.page, annotationId: hit.annotationId })
  if (target.type === 'note') return { screen: 'dossier', dossierId, tab: 'notes', noteId: target.id }
  return routeOfGroup({ target, dossierId })
}

/** Where the document, note, dossier or record itself is. */
export function routeOfGroup({ target, dossierId }: Pick<SearchGroup, 'target' | 'dossierId'>): Route {
  if (target.type === 'document') return reader(dossierId, { documentId: target.id })
  if (target.type === 'note') return { screen: 'dossier', dossierId, tab: 'notes', noteId: target.id }
  if (target.type === 'record') return routeOfRecord(dossierId, target.kind, target.id)
  return { screen: 'dossier', dossierId: target.id, tab: 'overview' }
}

export function routeOfQuickHit(hit: QuickHit, query: string): Route {
  switch (hit.type) {
    case 'dossier':
      return { screen: 'dossier', dossierId: hit.id, tab: 'overview' }
    case 'document':
      return reader(hit.dossierId, { documentId: hit.id })
    case 'note':
      return { screen: 'dossier', dossierId: hit.dossierId, tab: 'notes', noteId: hit.id }
    case 'person':
      return { screen: 'people', personId: hit.id }
    case 'record':
      return routeOfRecord(hit.dossierId, hit.kind, hit.id)
    case 'page':
      return reader(hit.dossierId, { documentId: hit.documentId, page: hit.page, query })
  }
}
