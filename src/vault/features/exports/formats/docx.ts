import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Report } from '#shared/domain/summary.ts'
import { DocxBlocks } from './docx-blocks.ts'
import { fillRows } from './docx-rows.ts'
import { scrubDocx } from './docx-scrub.ts'
import { docxStyles, PAGE } from './docx-style.ts'
import type { Pace } from './pace.ts'

const { CURRENT, TOTAL_PAGES } = PageNumber

/** A Word document with real headings, lists and tables, and none of the properties Word keeps about people. */
export async function writeDocx(report: Report, pace: Pace): Promise<Uint8Array> {
  const blocks = new DocxBlocks()
  const body = await blocks.all(report.blocks, pace)
  const footer = new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [CURRENT, ' / ', TOTAL_PAGES] })],
      }),
    ],
  })
  const document = new Document({
    title: report.title,
    styles: docxStyles(report.language),
    numbering: { config: blocks.numbering },
    sections: [
      {
        properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: { ...PAGE, footer: 560 } } },
        footers: { default: footer },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(report.title)] }),
          new Paragraph({ style: 'Subtitle', children: [new TextRun(report.subtitle)] }),
          ...body,
        ],
      },
    ],
  })
  await pace()
  const packed = await Packer.toBuffer(document)
  await pace()
  return scrubDocx(packed, report, (xml) => fillRows(xml, blocks.tables, pace))
}
