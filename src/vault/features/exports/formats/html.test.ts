import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOTHING_HIDDEN } from '../names/hiding.ts'
import { buildSummary } from '../report/build.ts'
import { cleanReport } from '../report/clean.ts'
import { anyReport } from '../testing/arbitraries.ts'
import { everything, makeReport, wordsOf } from '../testing/report-text.ts'
import { sampleSources } from '../testing/sample.ts'
import { squeezed } from '../testing/tools.ts'
import { writeReport } from './formats.ts'

const write = async (report: Parameters<typeof writeReport>[0]) =>
  new TextDecoder().decode(await writeReport(report, 'html'))
const sample = buildSummary(sampleSources(), NOTHING_HIDDEN, everything, '2026-11-23').report
const body = (html: string) => html.slice(html.indexOf('</header>'), html.indexOf('</main>'))
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const text = (html: string) =>
  html
    .replaceAll(/<nav.*?<\/nav>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '')
const tags = (html: string) => new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/g)].map(([, name]) => name))
const KNOWN =
  'a blockquote br caption col colgroup dd div dl dt em figcaption figure h1 h2 h3 h4 h5 header hr html li main nav ol p s span strong table tbody td th thead time tr u ul'.split(
    ' ',
  )

describe('the HTML summary', () => {
  it('fetches nothing, runs nothing and says so to the browser', async () => {
    const html = await write(sample)
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|svg|form|base)\b/i)
    expect(html).not.toMatch(/\s(src|srcset|style|on\w+)\s*=/i)
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '#s1',
      '#s2',
      '#s3',
      '#s4',
      '#s5',
      '#s6',
    ])
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
    expect(style).not.toMatch(/url\(|@import/)
    const hash = createHash('sha256').update(style).digest('base64')
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${hash}'`)
  })
  it('names its language, and that of what it quotes', async () => {
    const html = await write(sample)
    expect(html).toContain('<html lang="ru">')
    expect(html).toContain('<blockquote lang="en"><p>The delegation')
    expect(html).toContain('<th scope="col">Л.д.</th>')
  })
  it('shows any text as text', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (any) => {
        const clean = cleanReport(any)
        const html = body(await write(any))
        for (const tag of tags(html)) expect(KNOWN).toContain(tag)
        const words = wordsOf(clean.blocks).replaceAll('\n—', '\n')
        expect(squeezed(text(html))).toBe(squeezed(words))
      }),
      { numRuns: 200 },
    )
  })
  it('gives the same bytes for the same report', async () => {
    expect(await write(sample)).toBe(await write(sample))
    expect(await write(makeReport([], { title: '</title><script>' }))).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;</title>',
    )
  })
})
