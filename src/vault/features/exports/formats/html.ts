import { createHash } from 'node:crypto'
import type { Report, ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import { stringsFor } from '../strings/strings.ts'
import { HTML_STYLE } from './html-style.ts'
import type { Pace } from './pace.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>')

const TAGS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strike', 's'],
] as const

const inline = (runs: readonly ReportRun[]): string =>
  runs
    .map((run) => {
      const text = run.citation ? `<span class="citation">${lines(run.text)}</span>` : lines(run.text)
      return TAGS.reduce((inner, [style, tag]) => (run[style] ? `<${tag}>${inner}</${tag}>` : inner), text)
    })
    .join('')

/** Column widths go into the one style sheet that the content policy allows: `style` attributes would be refused. */
type Page = { widths: Map<string, string>; headings: { id: string; text: string }[] }

function widthClass(widths: readonly number[], page: Page): string {
  const rule = widths.map((width) => (width * 100).toFixed(2)).join(' ')
  const known = page.widths.get(rule)
  if (known) return known
  const name = `w${page.widths.size + 1}`
  page.widths.set(rule, name)
  return name
}

const widthRules = ({ widths }: Page): string =>
  [...widths]
    .flatMap(([rule, name]) =>
      rule.split(' ').map((width, index) => `.${name} col:nth-child(${index + 1}){width:${width}%}`),
    )
    .join('\n')

function table({ header, rows, widths }: Extract<ReportBlock, { type: 'table' }>, page: Page): string {
  const cells = (tag: string, all: readonly ReportRun[][]) =>
    `<tr>${widths.map((_, index) => `<${tag}>${inline(all[index] ?? [])}</${tag.slice(0, 2)}>`).join('')}</tr>`
  const head = header.length === 0 ? '' : `<thead>${cells('th scope="col"', header)}</thead>`
  const body = rows.map((row) => cells('td', row)).join('\n')
  return `<table class="${widthClass(widths, page)}"><colgroup>${'<col>'.repeat(widths.length)}</colgroup>${head}<tbody>\n${body}\n</tbody></table>`
}

function heading({ level, text }: Extract<ReportBlock, { type: 'heading' }>, page: Page): string {
  if (level > 1) return `<h${level + 1}>${escapeHtml(text)}</h${level + 1}>`
  const id = `s${page.headings.length + 1}`
  page.headings.push({ id, text })
  return `<h2 id="${id}">${escapeHtml(text)}</h2>`
}

function write(block: ReportBlock, page: Page): string {
  switch (block.type) {
    case 'heading':
      return heading(block, page)
    case 'paragraph':
      return `<p>${inline(block.runs)}</p>`
    case 'facts':
      return `<dl>${block.rows.map(({ term, runs }) => `<dt>${escapeHtml(term)}</dt><dd>${inline(runs)}</dd>`).join('\n')}</dl>`
    case 'quote': {
      const language = block.language === null ? '' : ` lang="${escapeHtml(block.language)}"`
      const mark = block.colour === null ? '' : ` class="${block.colour}"`
      const words = `<figure${mark}><blockquote${language}><p>${inline(block.runs)}</p></blockquote><figcaption>${escapeHtml(block.citation)}</figcaption></figure>`
      return block.comment.length === 0 ? words : `${words}\n<div class="comment">${blocks(block.comment, page)}</div>`
    }
    case 'blockquote':
      return `<blockquote class="plain">${blocks(block.blocks, page)}</blockquote>`
    case 'list': {
      const items = block.items.map((item) => `<li>${blocks(item, page)}</li>`).join('\n')
      return block.ordered ? `<ol start="${block.start}">${items}</ol>` : `<ul>${items}</ul>`
    }
    case 'table':
      return table(block, page)
    case 'rule':
      return '<hr>'
  }
}

const blocks = (all: readonly ReportBlock[], page: Page): string => all.map((block) => write(block, page)).join('\n')

/**
 * One self-contained page: no script, nothing fetched, a policy that forbids both. The style sheet is named by its
 * hash, so that nothing in the text could add another.
 */
export async function writeHtml(report: Report, pace: Pace): Promise<Uint8Array> {
  const page: Page = { widths: new Map(), headings: [] }
  const parts: string[] = []
  for (const block of report.blocks) {
    parts.push(write(block, page))
    await pace()
  }
  const style = `${HTML_STYLE}\n${widthRules(page)}`
  const hash = createHash('sha256').update(style).digest('base64')
  const contents = page.headings.map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`).join('')
  const words = stringsFor(report.language)
  const navigation =
    page.headings.length < 2
      ? ''
      : `<nav aria-labelledby="contents"><h2 id="contents">${escapeHtml(words.contents)}</h2><ol>${contents}</ol></nav>\n`
  const html = `<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(report.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header><h1>${escapeHtml(report.title)}</h1><p class="subtitle"><time datetime="${escapeHtml(report.date)}">${escapeHtml(report.subtitle)}</time></p></header>
${navigation}${parts.join('\n')}
</main>
</body>
</html>
`
  return new TextEncoder().encode(html)
}
