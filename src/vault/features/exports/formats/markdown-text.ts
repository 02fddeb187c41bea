import type { ReportRun } from '#shared/domain/summary.ts'

/** Marks that mean something wherever they stand; `$` and `@` for the dialects that add mathematics and mentions. */
const ANYWHERE = /[\\`*_[\]<>&|~#$@]/g
/** What would make a bare address a link, since the summary's links are inert. */
const ADDRESS = /:(?=\/\/)|(?<=\bwww)\.|(?<=\b(?:mailto|xmpp)):/gi
/** Marks that start a block: a list item, a numbered item, an underlined heading. */
const LINE_START = /^(?:[-+=:]|\d{1,9}(?=[.)]))/

const escapeInline = (text: string): string => text.replaceAll(ANYWHERE, '\\$&').replaceAll(ADDRESS, '\\$&')

function escapeLineStart(line: string): string {
  const start = LINE_START.exec(line)
  if (!start) return line
  const [mark] = start
  return /\d/.test(mark) ? `${mark}\\${line.slice(mark.length)}` : `\\${line}`
}

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strike: 'del' } as const
const SIGNS = { bold: '**', italic: '*', strike: '~~' } as const
type Style = keyof typeof TAGS

const isSpace = (character: string) => character === '' || /\s/.test(character)
/* Readers disagree about symbols and about characters beyond U+FFFF: those count as neither. */
const isMark = (character: string) => character.length === 1 && /^\p{P}$/u.test(character)
const isWord = (character: string) => character.length === 1 && /^[\p{L}\p{N}]$/u.test(character)

/**
 * Whether signs around `inner` would be read as emphasis (CommonMark, "left-flanking" and "right-flanking"),
 * given the characters outside. Next to another sign they might be read as one longer sign.
 */
function flanks(before: string, inner: string, after: string): boolean {
  const [first, last] = [Array.from(inner)[0] ?? '', inner.at(-1) ?? '']
  if (isSpace(first) || isSpace(last) || /[*_~]/.test(before + after)) return false
  const opens = isWord(first) || isSpace(before) || isMark(before)
  const closes = isWord(last) || isSpace(after) || isMark(after)
  return opens && closes
}

/** One run in signs where they are safe, in inline HTML where they are not. White space at the edges stays outside. */
function styled(run: ReportRun, escaped: string, before: string, after: string): string {
  const styles = (Object.keys(TAGS) as Style[]).filter((style) => run[style])
  const [, lead = '', inner = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(escaped) ?? []
  if (styles.length === 0 || inner === '') return escaped
  const signs = !styles.includes('underline') && !inner.includes('\n')
  if (signs && flanks(lead === '' ? before : ' ', inner, trail === '' ? after : ' ')) {
    const open = styles.map((style) => SIGNS[style as keyof typeof SIGNS]).join('')
    return `${lead}${open}${inner}${Array.from(open).reverse().join('')}${trail}`
  }
  const open = styles.map((style) => `<${TAGS[style]}>`).join('')
  const close = styles
    .toReversed()
    .map((style) => `</${TAGS[style]}>`)
    .join('')
  return `${lead}${open}${inner}${close}${trail}`
}

/** Runs as Markdown inline text with `\n` still standing for line breaks. */
function inline(runs: readonly ReportRun[]): string {
  const escaped = runs.map((run) => escapeInline(run.text))
  let text = ''
  for (const [index, run] of runs.entries()) {
    const own = escaped[index] ?? ''
    // The next run's signs, if it gets any, are marks too: what matters is only whether white space follows.
    const next = escaped.slice(index + 1).find((part) => part !== '') ?? ''
    const nextStyled = runs[index + 1] && (Object.keys(TAGS) as Style[]).some((style) => runs[index + 1]?.[style])
    text += styled(run, own, text.at(-1) ?? '', nextStyled && !/^\s/.test(next) ? '*' : (Array.from(next)[0] ?? ''))
  }
  return text
}

/** Lines of a block: none starts with white space or with a mark that would start another block; none is empty. */
const lines = (runs: readonly ReportRun[]): string[] =>
  inline(runs)
    .split('\n')
    .map((line) => escapeLineStart(line.trim()))
    .filter((line) => line !== '')

/** A paragraph's text; line breaks are CommonMark's backslash at the line's end. */
export const markdownParagraph = (runs: readonly ReportRun[]): string => lines(runs).join('\\\n')

/** Text on one line: a heading's. */
export const markdownLine = (text: string): string => escapeInline(text.replaceAll(/\s+/g, ' ').trim())

/** A table cell: one line, breaks as `<br>`. */
export const markdownCell = (runs: readonly ReportRun[]): string =>
  inline(runs)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('<br>')
