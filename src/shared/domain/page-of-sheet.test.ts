import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citePage, pageOfSheet, parseSheetReferences } from './citation.ts'
import type { SheetRange } from './sheets.ts'

const range = (first: number, last: number, more: Partial<SheetRange> = {}): SheetRange => ({
  series: 'main',
  volume: 3,
  first: { number: first, verso: false },
  last: { number: last, verso: false },
  numbering: '',
  ...more,
})
const at = (number: number, verso = false, volume = 3) => ({
  series: 'main' as const,
  volume,
  sheet: { number, verso },
})

describe('the page of a sheet', () => {
  it('is the one that is cited as that sheet', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(59),
        (first, count, page) => {
          fc.pre(page < count)
          const document = { title: 'Протокол', sheets: [range(first, first + count - 1)], pageCount: count }
          const [reference] = parseSheetReferences(citePage(document, page, null, 'ru'))
          expect(reference).toBeDefined()
          if (reference)
            expect(pageOfSheet(document, at(reference.sheet, reference.verso, reference.volume))).toBe(page)
        },
      ),
    )
  })

  it('tells recto and verso apart where both were scanned', () => {
    const document = { sheets: [range(10, 12, { last: { number: 12, verso: true } })], pageCount: 6 }
    expect(pageOfSheet(document, at(11))).toBe(2)
    expect(pageOfSheet(document, at(11, true))).toBe(3)
  })

  it('is near where the counts leave doubt, and always a page of the document', () => {
    const document = { sheets: [range(1, 100)], pageCount: 37 }
    expect(pageOfSheet(document, at(1))).toBe(0)
    expect(pageOfSheet(document, at(50))).toBe(18)
    expect(pageOfSheet(document, at(100))).toBe(36)
  })

  it('is none in another volume, outside the sheets, or without pages', () => {
    const document = { sheets: [range(10, 12)], pageCount: 3 }
    expect(pageOfSheet(document, at(11, false, 4))).toBeNull()
    expect(pageOfSheet(document, at(13))).toBeNull()
    expect(pageOfSheet({ ...document, pageCount: 0 }, at(11))).toBeNull()
  })
})
