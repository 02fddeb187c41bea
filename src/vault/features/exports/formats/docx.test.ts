import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOTHING_HIDDEN } from '../names/hiding.ts'
import { buildSummary } from '../report/build.ts'
import { cleanReport } from '../report/clean.ts'
import { anyReport } from '../testing/arbitraries.ts'
import { everything, makeReport, wordsOf } from '../testing/report-text.ts'
import { sampleSources } from '../testing/sample.ts'
import { assertWellFormed, docxParts, installed, runOn, squeezed } from '../testing/tools.ts'
import { writeReport } from './formats.ts'

const sample = buildSummary(sampleSources(), NOTHING_HIDDEN, everything, '2026-11-23').report
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }
const text = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, words = '']) => words.replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity))
    .join('')

describe('the DOCX summary', () => {
  it('holds well-formed parts, each with a type, and no reference to a part that is not there', async () => {
    const parts = docxParts(await writeReport(sample, 'docx'))
    for (const xml of Object.values(parts)) assertWellFormed(xml)
    const types = parts['[Content_Types].xml'] ?? ''
    for (const [, name = ''] of types.matchAll(/PartName="\/([^"]*)"/g)) expect(Object.keys(parts)).toContain(name)
    for (const [name, xml] of Object.entries(parts))
      if (name.endsWith('.rels'))
        for (const [, target = ''] of xml.matchAll(/Target="([^"]*)"/g)) {
          const folder = name.replace(/_rels\/[^/]*$/, '')
          expect(Object.keys(parts)).toContain(target.startsWith('/') ? target.slice(1) : `${folder}${target}`)
        }
  })
  it('keeps a title and a day of its properties, and nothing of people or programs', async () => {
    const parts = docxParts(await writeReport(sample, 'docx'))
    expect(Object.keys(parts).filter((name) => name.startsWith('docProps/'))).toEqual(['docProps/core.xml'])
    const core = parts['docProps/core.xml'] ?? ''
    expect([...core.matchAll(/<(dc\w*|cp):(\w+)[^>]*>([^<]+)</g)].map(([, , name, value]) => [name, value])).toEqual([
      ['title', 'Дело Верещагина А. Л.'],
      ['language', 'ru'],
      ['created', '2026-11-23T00:00:00Z'],
      ['modified', '2026-11-23T00:00:00Z'],
    ])
    const all = Object.values(parts).join('\n')
    expect(all).not.toMatch(/creator|lastModifiedBy|revision|<Company|<Application|Un-named|rsid/i)
  })
  it('uses real headings, lists, header rows and page numbers, in the report’s language', async () => {
    const parts = docxParts(await writeReport(sample, 'docx'))
    const xml = parts['word/document.xml'] ?? ''
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Quote', 'QuoteSource'])
      expect(xml).toContain(`<w:pStyle w:val="${style}"/>`)
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(xml.match(/<w:tbl>/g)?.length)
    expect(xml).toContain('<w:numPr>')
    expect(parts['word/styles.xml']).toContain('w:lang w:val="ru-RU"')
    expect(Object.entries(parts).find(([name]) => name.startsWith('word/footer'))?.[1]).toMatch(/NUMPAGES/)
  })
  it('has every word of any report, in order, in well-formed XML', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (any) => {
        const clean = cleanReport(any)
        const xml = docxParts(await writeReport(any, 'docx'))['word/document.xml'] ?? ''
        assertWellFormed(xml)
        expect(squeezed(text(xml))).toBe(squeezed(`${clean.title}${clean.subtitle}${wordsOf(clean.blocks)}`))
      }),
      { numRuns: 60 },
    )
  })
  it('gives the same bytes for the same report', async () => {
    expect(Buffer.from(await writeReport(sample, 'docx')).equals(Buffer.from(await writeReport(sample, 'docx')))).toBe(
      true,
    )
  })
  it('writes a table of ten thousand rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [[{ text: `${index + 1}` }], [{ text: 'Рапорт' }]])
    const report = makeReport([
      { type: 'table', header: [[{ text: '№' }], [{ text: 'Вид' }]], rows, widths: [0.2, 0.8] },
    ])
    const xml = docxParts(await writeReport(report, 'docx'))['word/document.xml'] ?? ''
    expect(xml.match(/<w:tr>/g)?.length).toBe(10_001)
    expect(xml).toContain('>10000<')
  })
  it.skipIf(!installed('soffice'))(
    'opens in LibreOffice with its text intact',
    async () => {
      const bytes = await writeReport(sample, 'docx')
      const args = ['-env:UserInstallation=file://{dir}/profile', '--headless', '--cat', '{}']
      const opened = squeezed(runOn(bytes, 'docx', 'soffice', args))
      for (const line of wordsOf(sample.blocks).split('\n')) expect(opened).toContain(squeezed(line))
    },
    120_000,
  )
})
