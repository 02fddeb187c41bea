import { z } from 'zod'
import { LabelId, NoteId, PersonId } from './ids.ts'
import { LabelColour } from './label.ts'
import { PersonsShown } from './persons-shown.ts'

/** In the order in which they stand in a summary. */
export const SummarySection = z.enum([
  'facts-of-the-case',
  'cast',
  'charges',
  'custody',
  'hearings',
  'deadlines',
  'statements',
  'facts',
  'admissibility',
  'documents',
  'annotations',
  'notes',
  'chronology',
])
export type SummarySection = z.infer<typeof SummarySection>

export const ExportFormat = z.enum(['pdf', 'docx', 'html', 'md'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** A form of a withheld name that was found in a finished file, or in its name. */
export const NameLeak = z.object({
  personId: PersonId,
  file: z.string(),
  where: z.enum(['name', 'content']),
  found: z.string(),
  /** The words around it. */
  around: z.string(),
})
export type NameLeak = z.infer<typeof NameLeak>

export const SummaryOptions = z.object({
  sections: z.array(SummarySection).min(1).max(SummarySection.options.length),
  /** Language of headings and citations. */
  language: z.enum(['ru', 'en']),
  /** Annotations with these labels only (a null among them: those without a label); null: all. */
  labels: z.array(LabelId.nullable()).max(1_000).nullable(),
  /** These notes only; null: all. */
  notes: z.array(NoteId).max(50_000).nullable(),
  /** Absent: everybody by name. */
  persons: PersonsShown.optional(),
})
export type SummaryOptions = z.infer<typeof SummaryOptions>

/** Inline text of the report, format-free. A line feed in `text` is a line break. */
export const ReportRun = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strike: z.boolean().optional(),
  /** A citation ("т. 3, л.д. 45", or title and page): set apart from the words around it. */
  citation: z.boolean().optional(),
})
export type ReportRun = z.infer<typeof ReportRun>

export type ReportBlock =
  | { type: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { type: 'paragraph'; runs: ReportRun[]; large?: boolean | undefined }
  | { type: 'facts'; rows: { term: string; runs: ReportRun[] }[] }
  | ReportQuote
  | { type: 'blockquote'; blocks: ReportBlock[] }
  | { type: 'list'; ordered: boolean; start: number; items: ReportBlock[][] }
  | { type: 'table'; header: ReportRun[][]; rows: ReportRun[][][]; widths: number[] }
  | { type: 'rule' }

/** Words of a document with their place. `language` is the document's, where known; `comment` is what the lawyer wrote about it. */
export type ReportQuote = {
  type: 'quote'
  runs: ReportRun[]
  citation: string
  colour: LabelColour | null
  language: string | null
  comment: ReportBlock[]
}

const Run = z.array(ReportRun)
const Blocks = z.lazy(() => z.array(ReportBlock))
export const ReportBlock: z.ZodType<ReportBlock> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text: z.string(),
  }),
  z.object({ type: z.literal('paragraph'), runs: Run, large: z.boolean().optional() }),
  /** What is known, a term and its value each: court, stage, case numbers. */
  z.object({ type: z.literal('facts'), rows: z.array(z.object({ term: z.string(), runs: Run })) }),
  z.object({
    type: z.literal('quote'),
    runs: Run,
    citation: z.string(),
    colour: LabelColour.nullable(),
    language: z.string().nullable(),
    comment: Blocks,
  }),
  z.object({ type: z.literal('blockquote'), blocks: Blocks }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), start: z.int(), items: z.array(Blocks) }),
  /** `widths` are parts of the text width that add up to 1, as many as a row has cells. An empty header is none. */
  z.object({
    type: z.literal('table'),
    header: z.array(Run),
    rows: z.array(z.array(Run)),
    widths: z.array(z.number()),
  }),
  z.object({ type: z.literal('rule') }),
])

/** The one model every export format is written from. Level 1 headings are its sections; `title` stands above them. */
export const Report = z.object({
  title: z.string(),
  language: z.enum(['ru', 'en']),
  /** The day the summary was made, ISO. */
  date: z.string(),
  subtitle: z.string(),
  /** False: without a list of its sections. A sheet for the table needs none. */
  contents: z.boolean().optional(),
  blocks: z.array(ReportBlock),
})
export type Report = z.infer<typeof Report>

const count = z.int().min(0)

/** How much of each kind goes into the files, and how much of the dossier stays out. */
export const SummaryContents = z.object({
  /** People of the vault whom the text seems to name. */
  named: z.array(z.string()),
  included: z.object({
    documents: count,
    volumes: count,
    annotations: count,
    notes: count,
    events: count,
    persons: count,
    charges: count,
    custodyPeriods: count,
    incidents: count,
    hearings: count,
    deadlines: count,
    statements: count,
    facts: count,
    challenges: count,
  }),
  withheld: z.object({
    /** In the trash. */
    trashedDocuments: count,
    trashedNotes: count,
    /** Left out by the choice of labels or notes. */
    annotations: count,
    notes: count,
    /** Not in the chronology for want of a date. */
    undated: count,
    /** Quotes and mentions in chosen notes of documents that are in the trash or not of this dossier. */
    quotes: count,
  }),
})
export type SummaryContents = z.infer<typeof SummaryContents>

export const SummaryPreview = z.object({ report: Report, contents: SummaryContents })
export type SummaryPreview = z.infer<typeof SummaryPreview>
