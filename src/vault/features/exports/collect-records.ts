import type { DossierId } from '#shared/domain/ids.ts'
import type { ReadableDB } from '../../db/types.ts'
import { listAdmissibility } from '../admissibility/queries.ts'
import { listCharges } from '../charges/queries.ts'
import { listSentences } from '../charges/sentences.ts'
import { listCodes } from '../charges/statutes.ts'
import { listIncidents } from '../custody/incidents.ts'
import { listPeriods } from '../custody/periods.ts'
import { listDeadlines } from '../deadlines/queries.ts'
import { listCitations } from '../facts/citations.ts'
import { listFacts } from '../facts/queries.ts'
import { listHearings } from '../hearings/queries.ts'
import { listIssues } from '../issues/queries.ts'
import { statementsOfDossier } from '../statements/queries.ts'
import { collectTimeline } from '../timeline/collect.ts'
import type { SummaryRecords } from './report/records.ts'

/** What the team entered about a case. */
export const collectRecords = (db: ReadableDB, dossierId: DossierId): SummaryRecords => ({
  charges: listCharges(db, dossierId),
  sentences: listSentences(db, dossierId),
  codes: listCodes(db),
  periods: listPeriods(db, dossierId),
  incidents: listIncidents(db, dossierId),
  hearings: listHearings(db, dossierId),
  deadlines: listDeadlines(db, dossierId),
  facts: listFacts(db, dossierId),
  citations: listCitations(db, { dossierId }),
  issues: listIssues(db, dossierId),
  statements: statementsOfDossier(db, dossierId),
  admissibility: listAdmissibility(db, dossierId),
  timeline: (language) => collectTimeline(db, dossierId, language),
})
