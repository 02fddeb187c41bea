import PDFDocument from 'pdfkit'
import type { SampleBlock } from './documents/texts.ts'
import { scanPage } from './scan.ts'

export type SampleFonts = { serif: string; serifBold: string }

/** A fixed date keeps the bytes, and so their SHA-256, the same wherever the sample is made. */
const MADE = new Date(Date.UTC(2023, 0, 1))

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
  })
}

const start = (title: string) =>
  new PDFDocument({
    size: 'A4',
    margins: { top: 64, bottom: 64, left: 72, right: 56 },
    info: { Title: title, CreationDate: MADE, ModDate: MADE },
  })

/** A born-digital paper; a block "\f" starts the next page. */
export async function paperPdf(title: string, blocks: Iterable<SampleBlock>, fonts: SampleFonts): Promise<Buffer> {
  const document = start(title)
  const bytes = collect(document)
  document.registerFont('serif', fonts.serif).registerFont('bold', fonts.serifBold)
  for (const block of blocks) {
    if (block.text === '\f') document.addPage()
    else if (block.style === 'heading')
      document.font('bold').fontSize(15).text(block.text, { align: 'center' }).moveDown(0.4)
    else if (block.style === 'centre')
      document.font('serif').fontSize(11.5).text(block.text, { align: 'center' }).moveDown(0.8)
    else if (block.style === 'sign')
      document.moveDown(1.2).font('serif').fontSize(11.5).text(block.text, { align: 'right' })
    else
      document
        .font('serif')
        .fontSize(11.5)
        .text(block.text, { align: 'justify', indent: 28, lineGap: 2.5 })
        .moveDown(0.35)
  }
  document.end()
  return await bytes
}

/** A scan: one picture a page and no text. */
export async function scanPdf(title: string, pages: string[][], fonts: SampleFonts): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    info: { Title: title, CreationDate: MADE, ModDate: MADE },
  })
  const bytes = collect(document)
  for (const lines of pages) {
    const { png } = await scanPage(lines, fonts.serif)
    document.addPage().image(png, 0, 0, { fit: [595.28, 841.89] })
  }
  document.end()
  return await bytes
}
