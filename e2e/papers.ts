import PDFKit from 'pdfkit'
import sharp from 'sharp'
import { sampleFonts } from '../src/vault/sample/fonts.ts'

/** Invented lines; each page starts with its number. */
export const LINES = [
  'Подозреваемый Вымыслов был доставлен в отдел ночью.',
  'Защитник по соглашению к нему допущен не был.',
  'Свидетель Небылицына видела его дома до полуночи.',
]

type PaperOptions = { lines?: readonly string[]; link?: string; userPassword?: string }

export async function pdf(pages: number, { lines = LINES, link, userPassword }: PaperOptions = {}): Promise<Buffer> {
  const lock = userPassword ? { userPassword, pdfVersion: '1.7' as const } : {}
  const document = new PDFKit({ size: 'A4', margin: 72, autoFirstPage: false, ...lock })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve) => document.on('end', resolve))
  document.registerFont('serif', sampleFonts().serif).font('serif').fontSize(13)
  for (let page = 1; page <= pages; page++) {
    document.addPage()
    document.text(`Лист номер ${page}`).moveDown()
    for (const line of lines) document.text(line).moveDown()
    if (link) document.text('Внешняя ссылка', { link })
  }
  document.end()
  await ended
  return Buffer.concat(parts)
}

/** A grey sheet with a dark stamp on it. A JPEG may carry `words` beside its pixels. */
export async function scan(format: 'png' | 'tiff' | 'jpeg', words = ''): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1100"><rect width="800" height="1100" fill="#eee"/>
    <rect x="100" y="200" width="300" height="120" fill="#333"/></svg>`
  const picture = sharp(Buffer.from(svg)).removeAlpha()
  if (format === 'jpeg')
    return picture
      .withExif({ IFD0: { ImageDescription: words } })
      .jpeg()
      .toBuffer()
  return format === 'png' ? picture.png().toBuffer() : picture.tiff({ compression: 'lzw' }).toBuffer()
}
