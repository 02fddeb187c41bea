import { z } from 'zod'
import { LabelId, NoteId } from './ids.ts'

export const SummarySection = z.enum(['facts-of-the-case', 'documents', 'annotations', 'notes', 'chronology'])
export type SummarySection = z.infer<typeof SummarySection>

export const ExportFormat = z.enum(['pdf', 'docx', 'html', 'md'])
export type ExportFormat = z.infer<typeof ExportFormat>

export const SummaryOptions = z.object({
  sections: z.array(SummarySection).min(1).max(5),
  /** Language of headings and citations. */
  language: z.enum(['ru', 'en']),
  /** Annotations with these labels only; null: all. */
  labels: z.array(LabelId).nullable(),
  /** These notes only; null: all. */
  notes: z.array(NoteId).nullable(),
})
export type SummaryOptions = z.infer<typeof SummaryOptions>

/** Inline text of the report, format-free. */
export const ReportRun = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strike: z.boolean().optional(),
  /** A citation ("т. 3, л.д. 45", or title and page): set apart, never broken from its quote. */
  citation: z.boolean().optional(),
})
export type ReportRun = z.infer<typeof ReportRun>

export type ReportBlock =
  | { type: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { type: 'paragraph'; runs: ReportRun[] }
  | { type: 'quote'; runs: ReportRun[]; citation: string; colour: string | null }
  | { type: 'list'; ordered: boolean; start: number; items: ReportBlock[][] }
  | { type: 'table'; header: ReportRun[][]; rows: ReportRun[][][]; widths: number[] }
  | { type: 'rule' }

const Run = z.array(ReportRun)
export const ReportBlock: z.ZodType<ReportBlock> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text: z.string(),
  }),
  z.object({ type: z.literal('paragraph'), runs: Run }),
  z.object({ type: z.literal('quote'), runs: Run, citation: z.string(), colour: z.string().nullable() }),
  z.object({
    type: z.literal('list'),
    ordered: z.boolean(),
    start: z.int(),
    items: z.array(z.array(z.lazy(() => ReportBlock))),
  }),
  /** `widths` are parts of the text width that add up to 1. */
  z.object({
    type: z.literal('table'),
    header: z.array(Run),
    rows: z.array(z.array(Run)),
    widths: z.array(z.number()),
  }),
  z.object({ type: z.literal('rule') }),
])

/** The one model every export format is written from. */
export const Report = z.object({
  title: z.string(),
  language: z.enum(['ru', 'en']),
  /** The day the summary was made, ISO. */
  date: z.string(),
  subtitle: z.string(),
  blocks: z.array(ReportBlock),
})
export type Report = z.infer<typeof Report>
