import type { ExportFormat, Report } from '#shared/domain/summary.ts'
import { cleanReport } from '../report/clean.ts'
import { type Pace, pacer } from './pace.ts'

type Writer = (report: Report, pace: Pace) => Promise<Uint8Array>

/** Loaded when first asked for: the vault opens without the weight of fonts and document libraries. */
const WRITERS: Record<ExportFormat, () => Promise<Writer>> = {
  pdf: async () => (await import('./pdf.ts')).writePdf,
  docx: async () => (await import('./docx.ts')).writeDocx,
  html: async () => (await import('./html.ts')).writeHtml,
  md: async () => (await import('./markdown.ts')).writeMarkdown,
}

/** A report as the bytes of a file. The same report gives the same bytes. */
export async function writeReport(report: Report, format: ExportFormat): Promise<Uint8Array> {
  const write = await WRITERS[format]()
  return write(cleanReport(report), pacer())
}
