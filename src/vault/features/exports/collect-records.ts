import type { DossierId } from '#shared/domain/ids.ts'
import type { SummarySection } from '#shared/domain/summary.ts'
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
import { NO_RECORDS, type SummaryRecords } from './report/records.ts'

type Reading = (db: ReadableDB, dossierId: DossierId) => Partial<SummaryRecords>

/** What each section is made of. A dossier may hold 50,000 facts: what is not asked for is not read. */
const READ: Partial<Record<SummarySection, Reading>> = {
  charges: (db, dossierId) => ({
    charges: listCharges(db, dossierId),
    sentences: listSentences(db, dossierId),
    codes: listCodes(db),
  }),
  custody: (db, dossierId) => ({ periods: listPeriods(db, dossierId), incidents: listIncidents(db, dossierId) }),
  hearings: (db, dossierId) => ({ hearings: listHearings(db, dossierId) }),
  // Each with the charge it concerns.
  deadlines: (db, dossierId) => ({
    deadlines: listDeadlines(db, dossierId),
    charges: listCharges(db, dossierId),
    codes: listCodes(db),
  }),
  statements: (db, dossierId) => ({ statements: statementsOfDossier(db, dossierId) }),
  facts: (db, dossierId) => ({
    facts: listFacts(db, dossierId),
    citations: listCitations(db, { dossierId }),
    issues: listIssues(db, dossierId),
  }),
  admissibility: (db, dossierId) => ({ admissibility: listAdmissibility(db, dossierId) }),
  chronology: (db, dossierId) => ({ timeline: (language) => collectTimeline(db, dossierId, language) }),
}

/** What the team entered about a case, as far as these sections show it. */
export const collectRecords = (
  db: ReadableDB,
  dossierId: DossierId,
  sections: readonly SummarySection[],
): SummaryRecords =>
  Object.assign({ ...NO_RECORDS }, ...sections.map((section) => READ[section]?.(db, dossierId) ?? {}))
