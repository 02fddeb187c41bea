import PDFDocument from 'pdfkit'
import type { Pace } from '../pace.ts'

type About = { title: string; date: string; language: string }

/** The file says its title and its day; pdfkit would add its own name twice, once more in an XMP packet. Size in points. */
export function newDocument({ title, date, language }: About, size: [number, number]): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size,
    margin: 0,
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    font: '',
    info: { Title: title, CreationDate: new Date(`${date}T00:00:00Z`) },
  })
  delete document.info.Producer
  delete document.info.Creator
  Object.assign(document, { endMetadata: () => undefined })
  return document
}

export function collectBytes(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = []
    document.on('data', (part: Uint8Array) => parts.push(part))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    document.on('error', reject)
  })
}

/** What pdfkit does at the end, a page at a time: compressing a thousand pages in one go would keep the vault waiting. */
export async function endPages(document: PDFKit.PDFDocument, pace: Pace): Promise<void> {
  const own = document as unknown as {
    _pageBuffer: { end(): void }[]
    endPageMarkings(page: { end(): void }): void
  }
  for (const page of own._pageBuffer) {
    own.endPageMarkings(page)
    page.end()
    await pace()
  }
  own._pageBuffer = []
}
