import type { DossierId } from '#shared/domain/ids.ts'
import type { RecordKind } from '#shared/domain/search.ts'
import type { DossierTab, Route } from './routes.ts'

/** The screen that a kind of record is shown on; a sentence stands with its defendant. */
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
