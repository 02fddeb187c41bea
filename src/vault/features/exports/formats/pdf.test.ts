import fc from 'fast-check'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import type { ReportBlock } from '#shared/domain/summary.ts'
import { NOTHING_HIDDEN } from '../names/hiding.ts'
import { buildSummary } from '../report/build.ts'
import { anyReport } from '../testing/arbitraries.ts'
import { everything, makeReport, wordsOf } from '../testing/report-text.ts'
import { sampleSources } from '../testing/sample.ts'
import { installed, pdfBytes, runOn, squeezed } from '../testing/tools.ts'
import { writeReport } from './formats.ts'

const sample = buildSummary(sampleSources(), NOTHING_HIDDEN, everything, '2026-11-23').report
const poppler = installed('pdftotext') && installed('pdfinfo')
const pages = (bytes: Uint8Array) => runOn(bytes, 'pdf', 'pdftotext', ['{}', '-']).split('\f').slice(0, -1)
const structure = (bytes: Uint8Array) => runOn(bytes, 'pdf', 'pdfinfo', ['-struct-text', '{}'])
const paragraph = (text: string): ReportBlock => ({ type: 'paragraph', runs: [{ text }] })
const decoded = (value: unknown) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : String(value)

/** Titles of an outline with their depth. */
function outline(dict: PDFDict, depth = 0): string[] {
  const all: string[] = []
  for (
    let item = dict.lookupMaybe(PDFName.of('First'), PDFDict);
    item;
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
  )
    all.push(`${'  '.repeat(depth)}${decoded(item.lookup(PDFName.of('Title')))}`, ...outline(item, depth + 1))
  return all
}

describe('the PDF summary', () => {
  it('says its title, day and language, and nothing of people or programs', async () => {
    const bytes = await writeReport(sample, 'pdf')
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict)
    expect(info.entries().map(([key, value]) => [String(key), decoded(pdf.context.lookup(value))])).toEqual([
      ['/CreationDate', 'D:20261123000000Z'],
      ['/Title', 'Дело Верещагина А. Л.'],
    ])
    expect(pdf.catalog.get(PDFName.of('Metadata'))).toBeUndefined()
    expect(decoded(pdf.catalog.lookup(PDFName.of('Lang')))).toBe('ru')
    expect(String(pdf.catalog.lookup(PDFName.of('ViewerPreferences')))).toContain('/DisplayDocTitle true')
    expect(pdfBytes(bytes)).not.toMatch(/pdfkit|producer|xmpmeta|fontkit/i)
  })
  it('has an outline of sections, volumes, labels and notes', async () => {
    const pdf = await PDFDocument.load(await writeReport(sample, 'pdf'), { updateMetadata: false })
    const titles = outline(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict))
    expect(titles.slice(0, 8)).toEqual([
      'Сведения о деле',
      '  Суть дела',
      'Участники',
      'Документы',
      '  Том 1',
      '  Том 2',
      '  Том 3',
      '  Апелляционное производство. Том 1',
    ])
    expect(titles).toContain('    Вопросы')
  })
  it('is tagged all through: every page’s marked content belongs to an element', async () => {
    const pdf = await PDFDocument.load(await writeReport(sample, 'pdf'), { updateMetadata: false })
    const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
    const parents = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
    expect(parents.size() / 2).toBeGreaterThanOrEqual(pdf.getPageCount())
    for (let index = 1; index < parents.size(); index += 2) {
      const entry = parents.lookup(index)
      if (entry instanceof PDFArray) for (const owner of entry.asArray()) expect(String(owner)).not.toBe('null')
    }
    expect(String(pdf.catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true')
  })
  it('gives the same bytes for the same report', async () => {
    expect(Buffer.from(await writeReport(sample, 'pdf')).equals(Buffer.from(await writeReport(sample, 'pdf')))).toBe(
      true,
    )
  })
  it('survives any report', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (any) => {
        const bytes = await writeReport(any, 'pdf')
        expect((await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()).toBeGreaterThan(0)
        if (poppler) expect(runOn(bytes, 'pdf', 'pdfinfo', ['{}'])).toContain('Tagged:          yes')
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})

describe.skipIf(!poppler)('the PDF summary, read by Poppler', () => {
  it('gives its text back whole, with page numbers', async () => {
    const all = pages(await writeReport(sample, 'pdf'))
    const text = squeezed(all.join(''))
    for (const line of wordsOf(sample.blocks).split('\n')) expect(text).toContain(squeezed(line))
    for (const [index, page] of all.entries()) expect(squeezed(page)).toContain(`${index + 1}/${all.length}`)
  })
  it('names roles: headings, lists, tables, quotes with their language', async () => {
    const tree = structure(await writeReport(sample, 'pdf'))
    for (const role of [
      'Document',
      'H1',
      'H2',
      'H3',
      'H4',
      'H5',
      'TOC',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'BlockQuote',
    ])
      expect(tree).toMatch(new RegExp(`^\\s*${role}\\b`, 'm'))
    expect(tree).toContain('"Приозёрский районный суд"')
  })
  it('carries Ukrainian, German, Tatar, Polish and other scripts, shown or at least kept', async () => {
    const words = ['Їжак ґанок є', 'Straße „Äußerung“', 'Әбүбәкер', 'Łódź żółć', 'Ελλάδα', 'საქართველო', '日本語']
    const text = pages(await writeReport(makeReport(words.map(paragraph)), 'pdf')).join('')
    for (const word of words) expect(squeezed(text)).toContain(squeezed(word))
  })
  it('keeps right-to-left words readable inside a line', async () => {
    const text = pages(await writeReport(makeReport([paragraph('Имя: שלום עולם и مرحبا конец')]), 'pdf')).join('')
    expect(text).toContain('שלום')
    expect(text).toContain('конец')
  })
  it('breaks a word longer than the line, and copies it whole', async () => {
    const word = 'ц'.repeat(300)
    expect(squeezed(pages(await writeReport(makeReport([paragraph(word)]), 'pdf')).join(''))).toContain(word)
  })
  it('repeats a table’s header on every page, once for a screen reader', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => [[{ text: `строка ${index + 1}` }], [{ text: 'рапорт' }]])
    const table: ReportBlock = {
      type: 'table',
      header: [[{ text: 'Номер' }], [{ text: 'Бумага' }]],
      rows,
      widths: [0.5, 0.5],
    }
    const bytes = await writeReport(makeReport([table]), 'pdf')
    const all = pages(bytes)
    expect(all.length).toBeGreaterThan(3)
    for (const page of all) expect(page).toContain('Бумага')
    expect(structure(bytes).match(/^\s*TH\b/gm)?.length).toBe(2)
    expect(all.at(-1)?.match(/строка/g)?.length).toBeGreaterThan(1)
  })
  it('splits a row that no page could hold, and loses none of it', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `слово${index}`).join(' ')
    const row = [[{ text: long }], [{ text: 'кратко' }]]
    const bytes = await writeReport(makeReport([{ type: 'table', header: [], rows: [row], widths: [0.3, 0.7] }]), 'pdf')
    const text = pages(bytes)
      .map((page) => squeezed(page.replace(/\d+ ?\/ ?\d+\s*$/, '')))
      .join(' ')
    expect(text).toContain('слово0слово1')
    for (let index = 0; index < 900; index++) expect(text).toContain(`слово${index}`)
  })
  it('leaves no heading at the foot of a page', async () => {
    for (let lines = 30; lines < 46; lines++) {
      const filler = Array.from({ length: lines }, () => paragraph('строка'))
      const blocks: ReportBlock[] = [
        ...filler,
        { type: 'heading', level: 1, text: 'Раздел' },
        { type: 'heading', level: 2, text: 'Том' },
        paragraph('начало '.repeat(60)),
      ]
      const all = pages(await writeReport(makeReport(blocks), 'pdf'))
      const page = all.find((one) => one.includes('Том'))
      expect(page).toContain('начало')
      expect(page).toContain('Раздел')
    }
  })
})
