import { z } from 'zod'
import { Stance } from './fact.ts'
import { AssertionId, DocumentId, DossierId, IssueId, PersonId, StatementId } from './ids.ts'
import { ClockTime, Moment } from './moment.ts'
import { Passage } from './passage.ts'
import { instant, line, paragraph, title } from './text.ts'

export const Occasion = z.enum([
  'explanation',
  'interrogation-suspect',
  'interrogation-accused',
  'interrogation-witness',
  'confrontation',
  'on-site-verification',
  'court',
])
export type Occasion = z.infer<typeof Occasion>

export const CounselPresence = z.enum(['none', 'appointed', 'retained', 'unknown'])
export type CounselPresence = z.infer<typeof CounselPresence>

/** What became of what the person had said before. */
export const Lineage = z.enum(['first', 'maintained', 'changed', 'retracted', 'read-out'])
export type Lineage = z.infer<typeof Lineage>

/** The conditions a statement was taken under. */
export const StatementConditions = z.object({
  hoursHeldBefore: z.number().min(0).max(100_000).nullable(),
  night: z.boolean(),
  injuries: paragraph(10_000),
  threats: paragraph(10_000),
  tortureAlleged: z.boolean(),
  complaint: paragraph(10_000),
  note: paragraph(10_000),
})
export type StatementConditions = z.infer<typeof StatementConditions>
export const NO_CONDITIONS: StatementConditions = {
  hoursHeldBefore: null,
  night: false,
  injuries: '',
  threats: '',
  tortureAlleged: false,
  complaint: '',
  note: '',
}

const Pages = z.tuple([z.int().min(0).max(1_000_000), z.int().min(0).max(1_000_000)])

export const StatementFields = z.object({
  personId: PersonId,
  occasion: Occasion,
  /** Of a confrontation: the others who spoke. */
  otherPersonIds: z.array(PersonId).max(20),
  start: Moment.nullable(),
  end: ClockTime.nullable(),
  place: line(300),
  takenByIds: z.array(PersonId).max(20),
  counsel: CounselPresence,
  counselIds: z.array(PersonId).max(20),
  interpreterIds: z.array(PersonId).max(10),
  recorded: z.boolean().nullable(),
  documentId: DocumentId.nullable(),
  /** First and last page of the document, from 0. */
  pages: Pages.refine(([first, last]) => first <= last, 'last page before the first').nullable(),
  conditions: StatementConditions,
  lineage: Lineage,
  lineageNote: paragraph(10_000),
})
export type StatementFields = z.infer<typeof StatementFields>

/** Of a statement of which nothing is known, not even who spoke. */
export const EMPTY_STATEMENT_FIELDS: Omit<StatementFields, 'personId'> = {
  occasion: 'interrogation-witness',
  otherPersonIds: [],
  start: null,
  end: null,
  place: '',
  takenByIds: [],
  counsel: 'unknown',
  counselIds: [],
  interpreterIds: [],
  recorded: null,
  documentId: null,
  pages: null,
  conditions: NO_CONDITIONS,
  lineage: 'first',
  lineageNote: '',
}

/** What one person said on one occasion. */
export const Statement = StatementFields.extend({
  id: StatementId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type Statement = z.infer<typeof Statement>

export const AssertionFields = z.object({
  statementId: StatementId,
  /** Topics are issues: one tree. */
  topicId: IssueId.nullable(),
  text: title(5_000),
  /** Where it stands; both null when it was typed without its place. */
  documentId: DocumentId.nullable(),
  passage: Passage.nullable(),
  /** What it does to the claim that its topic makes. */
  stance: Stance,
})
export type AssertionFields = z.infer<typeof AssertionFields>

/** One claim inside a statement, compared claim by claim across statements. */
export const Assertion = AssertionFields.extend({ id: AssertionId, createdAt: instant, updatedAt: instant })
export type Assertion = z.infer<typeof Assertion>
