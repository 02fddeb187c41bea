import type { Engines } from '../engines.ts'
import { type Limits, Refusal } from '../limits.ts'
import type { PageCollector } from '../pages.ts'
import type { PdfFacts } from './facts.ts'
import { passwordBytes } from './passwords.ts'
import { OutOfMemory, Pdfium, type PdfiumDocument } from './pdfium.ts'
import { sensibleTitle } from './title.ts'

/** Kept between documents: starting one costs more than reading a short file. */
let kept: Pdfium | null = null

/**
 * Null when PDFium cannot make sense of the bytes and nothing was handed on.
 * A page that cannot be loaded is handed on empty, unless none can.
 */
export async function readWithPdfium(
  bytes: Uint8Array,
  forms: readonly string[],
  engines: Engines,
  limits: Limits,
  pages: PageCollector,
): Promise<PdfFacts | null> {
  const pdfium = kept ?? (await Pdfium.create(await engines.pdfium(), limits.memory))
  kept = null
  const attempts = forms.flatMap((form) => passwordBytes(form).map((encoded) => ({ form, encoded })))
  let document: PdfiumDocument | null = null
  try {
    document = pdfium.open(
      bytes,
      attempts.map(({ encoded }) => encoded),
    )
    const facts = document ? await readPages(document, attempts[document.password]?.form ?? '', limits, pages) : null
    document?.close()
    if (!pdfium.spent) kept = pdfium
    return facts
  } catch (error) {
    if (error instanceof Refusal) {
      // PDFium refused in good order, so it can be used again; a limit cut it short, so the document is still open.
      document?.close()
      if (!pdfium.spent) kept = pdfium
      throw error
    }
    if (error instanceof OutOfMemory || pdfium.starved) throw new Refusal('too-large')
    // A trap: the instance is lost. What it did not hand on, pdf.js may read.
    if (pages.count > 0) throw new Refusal('damaged')
    return null
  }
}

async function readPages(
  document: PdfiumDocument,
  form: string,
  limits: Limits,
  pages: PageCollector,
): Promise<PdfFacts | null> {
  if (document.pageCount > limits.pages) throw new Refusal('too-large')
  let loaded = 0
  for (let index = 0; index < document.pageCount; index += 1) {
    const page = document.page(index)
    if (page) loaded += 1
    // Nothing may be handed on before one page was loaded: otherwise pdf.js could not try.
    else if (loaded === 0) return null
    const turned = page !== null && page.rotation % 2 === 1
    await pages.add({
      label: document.label(index) || null,
      width: (turned ? page?.height : page?.width) ?? 0,
      height: (turned ? page?.width : page?.height) ?? 0,
      rotation: (page?.rotation ?? 0) * 90,
      text: page?.text ?? '',
    })
  }
  if (loaded === 0) return null
  return { title: sensibleTitle(document.title()), password: form || null }
}
