import { describe, expect, it } from 'vitest'
import { DossierId, ImportItemId, newId } from '#shared/domain/ids.ts'
import type { ImportItem } from '#shared/domain/import.ts'
import { canKeep, figuresOf, inShownOrder, progressOf, wantsPassword } from './queue.ts'

const item = (fields: Partial<ImportItem>): ImportItem => ({
  id: newId(ImportItemId),
  dossierId: newId(DossierId),
  path: 'a.pdf',
  size: 100,
  state: 'waiting',
  received: 0,
  pagesRead: 0,
  pageCount: null,
  reason: null,
  documentId: null,
  textState: null,
  ...fields,
})

describe('progress of an import', () => {
  it.each([
    ['waiting', {}, 0],
    ['half sent', { state: 'receiving', received: 50 }, 0.25],
    ['an empty file being sent', { state: 'receiving', size: 0 }, 0],
    ['read without known pages', { state: 'reading', pagesRead: 3 }, 0.5],
    ['half read', { state: 'reading', pagesRead: 5, pageCount: 10 }, 0.725],
    ['refused', { state: 'refused', reason: 'damaged' }, 1],
  ] as const)('%s', (_name, fields, expected) => {
    expect(progressOf(item(fields))).toBeCloseTo(expected)
  })

  it('never goes back on the way through', () => {
    const way = [
      item({}),
      item({ state: 'receiving', received: 10 }),
      item({ state: 'receiving', received: 100 }),
      item({ state: 'reading', pagesRead: 0, pageCount: 4 }),
      item({ state: 'reading', pagesRead: 4, pageCount: 4 }),
      item({ state: 'indexing' }),
      item({ state: 'imported' }),
    ].map(progressOf)
    expect([...way].sort((a, b) => a - b)).toEqual(way)
  })

  it('counts the whole queue', () => {
    const figures = figuresOf([
      item({ state: 'imported' }),
      item({ state: 'duplicate' }),
      item({ state: 'refused', reason: 'empty' }),
      item({ state: 'receiving', received: 100 }),
    ])
    expect(figures).toEqual({
      total: 4,
      finished: 3,
      imported: 1,
      duplicates: 1,
      refused: 1,
      progress: 3.5 / 4,
      active: true,
    })
    expect(figuresOf([]).active).toBe(false)
  })
})

describe('what a refusal allows', () => {
  it('a password for encrypted files, and for those tried with a wrong one', () => {
    expect(wantsPassword(item({ state: 'refused', reason: 'encrypted' }))).toBe(true)
    expect(wantsPassword(item({ state: 'refused', reason: 'wrong-password' }))).toBe(true)
    expect(wantsPassword(item({ state: 'refused', reason: 'damaged' }))).toBe(false)
  })
  it('keeping the bytes, unless there are none to keep', () => {
    expect(canKeep(item({ state: 'refused', reason: 'damaged' }))).toBe(true)
    expect(canKeep(item({ state: 'refused', reason: 'empty' }))).toBe(false)
    expect(canKeep(item({ state: 'refused', reason: 'unreachable' }))).toBe(false)
    expect(canKeep(item({ state: 'imported', reason: null }))).toBe(false)
  })
  it('is shown before what goes well', () => {
    const [a, b, c] = [item({}), item({ state: 'refused', reason: 'empty' }), item({ state: 'imported' })]
    expect(inShownOrder([a, b, c])).toEqual([b, a, c])
  })
})
