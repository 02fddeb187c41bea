import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Engines } from '../engines.ts'
import { type Limits, Refusal } from '../limits.ts'
import type { PageCollector } from '../pages.ts'
import { locked, type PdfFacts } from './facts.ts'
import { sensibleTitle } from './title.ts'

/** pdf.js' `PasswordException` and its codes, recognised by name: the class differs between its builds. */
const isPasswordError = (error: unknown): boolean => error instanceof Error && error.name === 'PasswordException'

/** Reads a PDF with pdf.js, which rebuilds what is broken. Throws Refusal. */
export async function readWithPdfjs(
  bytes: Uint8Array,
  forms: readonly string[],
  engines: Engines,
  limits: Limits,
  pages: PageCollector,
): Promise<PdfFacts> {
  for (const form of forms) {
    const document = await open(bytes, form, engines, limits)
    if (!document) continue
    try {
      return { title: await readPages(document, limits, pages), password: form || null }
    } finally {
      await document.loadingTask.destroy()
    }
  }
  throw locked(forms)
}

/** Null when the password does not fit. */
async function open(
  bytes: Uint8Array,
  password: string,
  engines: Engines,
  limits: Limits,
): Promise<PDFDocumentProxy | null> {
  const { api, data } = await engines.pdfjs()
  const task = api.getDocument({
    // pdf.js takes the buffer away from its owner.
    data: new Uint8Array(bytes),
    password,
    ...data,
    cMapPacked: true,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: limits.imagePixels,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    if (isPasswordError(error)) return null
    throw new Refusal('damaged')
  }
}

async function readPages(document: PDFDocumentProxy, limits: Limits, pages: PageCollector): Promise<string | null> {
  if (document.numPages > limits.pages) throw new Refusal('too-large')
  const labels = await document.getPageLabels().catch(() => null)
  const title = await document
    .getMetadata()
    .then(({ info }) => ('Title' in info && typeof info.Title === 'string' ? info.Title : ''))
    .catch(() => '')
  let loaded = 0
  for (let index = 0; index < document.numPages; index += 1) {
    const page = await document.getPage(index + 1).catch(() => null)
    if (page) loaded += 1
    else if (loaded === 0) throw new Refusal('damaged')
    const [left = 0, bottom = 0, right = 0, top = 0] = page?.view ?? []
    await pages.add({
      label: labels?.[index] ?? null,
      width: right - left,
      height: top - bottom,
      rotation: page?.rotate ?? 0,
      text: page ? await textOf(page) : '',
    })
    page?.cleanup()
  }
  if (loaded === 0) throw new Refusal('damaged')
  return sensibleTitle(title)
}

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>

/** A page whose content cannot be followed to its end counts as a page without text. */
async function textOf(page: Page): Promise<string> {
  const content = await page.getTextContent({ disableNormalization: true }).catch(() => null)
  let text = ''
  for (const item of content?.items ?? []) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str
  return text
}
