import { z } from 'zod'
import { AnnotationId, CitationId, DocumentId, DossierId, FactId, IssueId, PersonId } from './ids.ts'
import { Moment } from './moment.ts'
import { Passage } from './passage.ts'
import { instant, line, paragraph, title } from './text.ts'

export const FactStatus = z.enum(['undisputed', 'disputed-by-us', 'disputed-by-prosecution', 'prospective', 'unsure'])
export type FactStatus = z.infer<typeof FactStatus>

export const Materiality = z.enum(['yes', 'no', 'unsure'])
export type Materiality = z.infer<typeof Materiality>

export const Stance = z.enum(['supports', 'contradicts', 'mentions'])
export type Stance = z.infer<typeof Stance>

export const FactFields = z.object({
  text: title(5_000),
  when: Moment.nullable(),
  /** Order within the day. */
  sequence: z.int().min(0).max(1_000_000),
  status: FactStatus,
  material: Materiality,
  issueIds: z.array(IssueId).max(100),
  personIds: z.array(PersonId).max(100),
  note: paragraph(10_000),
})
export type FactFields = z.infer<typeof FactFields>

/** How many passages take which stance. */
export const StanceCounts = z.object({ supports: z.int(), contradicts: z.int(), mentions: z.int() })
export type StanceCounts = z.infer<typeof StanceCounts>

/** One assertion, one date. */
export const Fact = FactFields.extend({
  id: FactId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type Fact = z.infer<typeof Fact>

/** A fact as lists show it. */
export const ListedFact = Fact.extend({ citations: StanceCounts })
export type ListedFact = z.infer<typeof ListedFact>

export const CitationFields = z.object({
  factId: FactId,
  documentId: DocumentId,
  passage: Passage,
  stance: Stance,
  comment: paragraph(5_000),
  /** The annotation made with it in one gesture, if any. */
  annotationId: AnnotationId.nullable(),
})
export type CitationFields = z.infer<typeof CitationFields>

/** Its own record: this passage supports, contradicts or mentions this fact. */
export const Citation = CitationFields.extend({ id: CitationId, createdAt: instant, updatedAt: instant })
export type Citation = z.infer<typeof Citation>

/** A citation as lists show it: the passage's words and pages without its geometry. */
export const CitedPassage = Citation.omit({ passage: true }).extend({
  factText: z.string(),
  /** Empty for an area without text. */
  quote: z.string(),
  first: z.object({ index: z.int(), label: z.string().nullable() }),
  last: z.object({ index: z.int(), label: z.string().nullable() }),
})
export type CitedPassage = z.infer<typeof CitedPassage>

/** `topic`: what statements are compared on; the rest is what has to be decided. One tree holds them all. */
export const IssueKind = z.enum(['element-of-charge', 'inadmissibility', 'defence', 'procedure', 'topic', 'other'])
export type IssueKind = z.infer<typeof IssueKind>

export const IssueFields = z.object({
  title: title(300),
  kind: IssueKind,
  parentId: IssueId.nullable(),
  /** Who must prove it. */
  burden: line(300),
  position: paragraph(20_000),
})
export type IssueFields = z.infer<typeof IssueFields>

/** Issues above one another; deeper trees cannot be read. */
export const DEEPEST_ISSUE = 12

/** What has to be decided: an element of the charge, a ground of inadmissibility, a line of defence. A tree. */
export const Issue = IssueFields.extend({
  id: IssueId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type Issue = z.infer<typeof Issue>
