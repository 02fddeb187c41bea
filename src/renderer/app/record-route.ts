import type { DossierId } from '#shared/domain/ids.ts'
import type { RecordKind } from '#shared/domain/search.ts'
import type { TimelineSource } from '#shared/domain/timeline.ts'
import type { DossierTab, Route } from './routes.ts'

/** The screen that a kind of record is shown on. */
const TABS: Record<RecordKind | 'sentence', DossierTab> = {
  statement: 'testimony',
  assertion: 'testimony',
  fact: 'facts',
  issue: 'facts',
  admissibility: 'admissibility',
  charge: 'custody',
  sentence: 'custody',
  'custody-period': 'custody',
  incident: 'custody',
  hearing: 'hearings',
  'support-entry': 'support',
  deadline: 'deadlines',
}

/** Where a record of a dossier is looked at, itself chosen there. */
export const routeOfRecord = (dossierId: DossierId, kind: keyof typeof TABS, recordId: string): Route => ({
  screen: 'dossier',
  dossierId,
  tab: TABS[kind],
  recordId,
})

/** Where what has its place in time is looked at. `ofId`: whom it concerns; a sentence stands with its defendant. */
export function routeOfSource(dossierId: DossierId, source: TimelineSource, ofId: string | null): Route {
  switch (source.type) {
    case 'document':
      return { screen: 'reader', dossierId, left: { documentId: source.id } }
    case 'custody':
      return routeOfRecord(dossierId, 'custody-period', source.id)
    case 'sentence':
      return routeOfRecord(dossierId, 'sentence', ofId ?? source.id)
    default:
      return routeOfRecord(dossierId, source.type, source.id)
  }
}
