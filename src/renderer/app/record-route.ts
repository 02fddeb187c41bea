import type { DossierId } from '#shared/domain/ids.ts'
import type { PersonRecordSource } from '#shared/domain/person-record.ts'
import type { RecordKind } from '#shared/domain/search.ts'
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

/** Where what has its place in time, or is told of a person, is looked at. `ofId`: whom it concerns; a sentence stands with its defendant. */
export function routeOfSource(dossierId: DossierId, source: PersonRecordSource, ofId: string | null): Route {
  switch (source.type) {
    case 'document':
      return { screen: 'reader', dossierId, left: { documentId: source.id } }
    case 'question':
      return { screen: 'dossier', dossierId, tab: 'testimony', questionId: source.id }
    case 'custody':
      return routeOfRecord(dossierId, 'custody-period', source.id)
    case 'sentence':
      return routeOfRecord(dossierId, 'sentence', ofId ?? source.id)
    default:
      return routeOfRecord(dossierId, source.type, source.id)
  }
}
