import { describe, expect, it } from 'vitest'
import type { Report, ReportBlock } from '#shared/domain/summary.ts'
import { previewRows } from './preview-rows.ts'

const report = (blocks: ReportBlock[]): Report => ({
  title: 'T',
  subtitle: 'S',
  language: 'ru',
  date: '2026-11-23',
  blocks,
})
const table = (count: number): ReportBlock => ({
  type: 'table',
  header: [[{ text: '№' }]],
  rows: Array.from({ length: count }, (_, index) => [[{ text: String(index) }]]),
  widths: [1],
})

describe('rows of the preview', () => {
  it('cuts long tables and loses no row', () => {
    const rows = previewRows(report([{ type: 'rule' }, table(10_000)]))
    const parts = rows.filter((row) => row.kind === 'rows')
    expect(parts.flatMap((part) => part.rows.map((cells) => cells[0]?.[0]?.text))).toEqual(
      Array.from({ length: 10_000 }, (_, index) => String(index)),
    )
    expect(parts.every((part) => part.rows.length <= 25)).toBe(true)
    expect(parts.map((part) => part.last).indexOf(true)).toBe(parts.length - 1)
  })
  it('starts with the title and keeps an empty table’s header', () => {
    expect(previewRows(report([table(0)])).map((row) => row.kind)).toEqual(['title', 'rows'])
  })
})
