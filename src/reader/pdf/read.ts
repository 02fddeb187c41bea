import { EngineFailure, type Engines } from '../engines.ts'
import { type Limits, Refusal } from '../limits.ts'
import type { PageCollector } from '../pages.ts'
import type { PdfFacts } from './facts.ts'
import { passwordForms } from './passwords.ts'
import { readWithPdfium } from './with-pdfium.ts'
import { readWithPdfjs } from './with-pdfjs.ts'

/**
 * Reads a PDF with PDFium; what PDFium cannot open, pdf.js may be able to repair. `pages` has been given all of them
 * when the promise resolves. Throws Refusal.
 */
export async function readPdf(
  bytes: Uint8Array,
  password: string | null,
  engines: Engines,
  limits: Limits,
  pages: PageCollector,
): Promise<PdfFacts> {
  const forms = passwordForms(password)
  try {
    const facts = await readWithPdfium(bytes, forms, engines, limits, pages)
    if (facts) return facts
  } catch (error) {
    if (error instanceof EngineFailure) throw error
    // Pages already handed on cannot be taken back: pdf.js would tell them again.
    if (pages.count > 0 || !(error instanceof Refusal)) throw error instanceof Refusal ? error : new Refusal('damaged')
    if (error.reason === 'too-large') throw error
  }
  return readWithPdfjs(bytes, forms, engines, limits, pages)
}
