import type { ReportBlock, ReportRun } from '#shared/domain/summary.ts'

export const plain = (text: string): ReportRun[] => (text === '' ? [] : [{ text }])
export const italic = (text: string): ReportRun[] => [{ text, italic: true }]
export const paragraph = (runs: ReportRun[]): ReportBlock => ({ type: 'paragraph', runs })
export const heading = (level: 1 | 2 | 3 | 4, text: string): ReportBlock => ({ type: 'heading', level, text })

/** Plain text of several lines: a blank line starts a new paragraph, a single one breaks the line. */
export const paragraphs = (text: string): ReportBlock[] =>
  text
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(plain(part)))

/** A document's words as one line: the file's line breaks are its layout, not its wording. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

export const isEmptyRuns = (runs: readonly ReportRun[]): boolean => runs.every((run) => run.text.trim() === '')
