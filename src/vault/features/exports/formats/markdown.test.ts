import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import type { ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import { cleanReport } from '../report/clean.ts'
import { anyReport, anyText } from '../testing/arbitraries.ts'
import { makeReport, wordsOf } from '../testing/report-text.ts'
import { squeezed } from '../testing/tools.ts'
import { writeMarkdown } from './markdown.ts'
import { pacer } from './pace.ts'

const markdown = async (blocks: ReportBlock[], title = 'T') =>
  new TextDecoder().decode(await writeMarkdown(cleanReport(makeReport(blocks, { title })), pacer()))
const html = (source: string) =>
  micromark(source, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
const entities = { amp: '&', lt: '<', gt: '>', quot: '"' }
const text = (markup: string) =>
  markup
    .replaceAll(/<br ?\/?>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot);/g, (_, name: keyof typeof entities) => entities[name])
const tags = (markup: string) => [...new Set([...markup.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name))].sort()

describe('the Markdown summary', () => {
  it('reads as one would write it by hand', async () => {
    const source = await markdown([
      { type: 'heading', level: 1, text: 'Документы' },
      {
        type: 'paragraph',
        runs: [{ text: 'Суд ' }, { text: 'отказал', bold: true }, { text: ' в ходатайстве.\nДважды.' }],
      },
      {
        type: 'quote',
        runs: [{ text: 'Понятых не было' }],
        citation: 'т. 3, л.д. 45',
        colour: 'red',
        language: 'ru',
        comment: [{ type: 'paragraph', runs: [{ text: 'Ср. протокол.' }] }],
      },
      {
        type: 'table',
        header: [[{ text: 'Л.д.' }], [{ text: 'Документ' }]],
        rows: [[[{ text: '1–2' }], [{ text: 'Рапорт | копия' }]]],
        widths: [0.5, 0.5],
      },
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [[{ type: 'paragraph', runs: [{ text: 'три' }] }], [{ type: 'paragraph', runs: [{ text: 'четыре' }] }]],
      },
    ])
    expect(source).toBe(`# T

*S*

## Документы

Суд **отказал** в ходатайстве.\\
Дважды.

> Понятых не было
>
> — т. 3, л.д. 45

Ср. протокол.

| Л.д. | Документ |
| --- | --- |
| 1–2 | Рапорт \\| копия |

3. три
4. четыре
`)
  })

  it.each([
    '# heading',
    '- item',
    '1. item',
    '1) item',
    '> quote',
    '    code',
    '```',
    '***',
    '===',
    '[a](https://x.example)',
    '![a](x)',
    '<b>x</b>',
    '<script>alert(1)</script>',
    '| a | b |',
    '&amp;',
    '*a*',
    '__a__',
    '~~a~~',
    '`a`',
    'a\\',
    '[x]: http://e.example',
    'www.example.com',
    'https://example.com',
    '+ a',
    '-',
    '=',
    '\\*',
    '[ ] task',
    '[^1]: note',
    '<!-- x -->',
    '\\',
    '**',
  ])('shows «%s» as it is', async (hostile) => {
    const markup = html(await markdown([{ type: 'paragraph', runs: [{ text: hostile }] }]))
    expect(tags(markup)).toEqual(['em', 'h1', 'p'])
    expect(squeezed(text(markup))).toBe(squeezed(`TS${hostile}`))
  })

  it('lets no paragraph become anything but a paragraph', async () => {
    const styled = fc.record({
      text: anyText,
      bold: fc.boolean(),
      italic: fc.boolean(),
      strike: fc.boolean(),
      underline: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(styled, { minLength: 1, maxLength: 5 }), async (runs: ReportRun[]) => {
        const clean = cleanReport(makeReport([{ type: 'paragraph', runs }])).blocks[0]
        const own = clean?.type === 'paragraph' ? clean.runs.map((run) => run.text).join('') : ''
        const markup = html(await markdown([{ type: 'paragraph', runs }]))
        for (const tag of tags(markup)) expect(['em', 'h1', 'p', 'strong', 'del', 'u', 'br']).toContain(tag)
        expect(squeezed(text(markup))).toBe(squeezed(`TS${own}`))
      }),
      { numRuns: 400 },
    )
  })

  it('keeps every word of any report, in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (any) => {
        const clean = cleanReport(any)
        const source = new TextDecoder().decode(await writeMarkdown(clean, pacer()))
        const markup = html(source)
        expect(tags(markup)).not.toContain('a')
        expect(tags(markup)).not.toContain('code')
        expect(tags(markup)).not.toContain('img')
        expect(squeezed(text(markup))).toBe(squeezed(`${clean.title}${clean.subtitle}${wordsOf(clean.blocks, ':')}`))
      }),
      { numRuns: 400 },
    )
  })
})
