import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inFileOrder } from './file-order.ts'
import { filedAt, type SheetRange, SheetSeries, sheetOfSide, sideOf } from './sheets.ts'

const range = (volume: number, first: number, last = first, series: SheetRange['series'] = 'main'): SheetRange => ({
  series,
  volume,
  first: { number: first, verso: false },
  last: { number: last, verso: false },
  numbering: '',
})
const paper = (title: string, sheets: SheetRange[] = [], date: string | null = null) => ({ title, sheets, date })

describe('file order', () => {
  it('goes by series, volume and sheet, then by date, then by title', () => {
    const ordered = [
      paper('a', [range(1, 2, 5)]),
      paper('b', [range(1, 6)]),
      paper('c', [range(2, 1)]),
      paper('d', [range(10, 1)]),
      paper('e', [range(1, 1, 1, 'appeal')]),
      paper('f', [], '2019'),
      paper('g', [], '2019-03-04'),
      paper('Письмо 2'),
      paper('Письмо 10'),
    ]
    expect(inFileOrder(ordered.toReversed())).toEqual(ordered)
  })

  it('files a document with two numberings by the first of its places', () => {
    expect(filedAt([range(3, 7), range(2, 40)])).toEqual(range(2, 40))
  })

  const sheets = fc
    .tuple(
      fc.constantFrom(...SheetSeries.options),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 2, max: 400 }),
      fc.nat(20),
    )
    .map(
      ([series, volume, side, length]): SheetRange => ({
        series,
        volume,
        first: sheetOfSide(side),
        last: sheetOfSide(side + length),
        numbering: '',
      }),
    )
  const papers = fc.record({
    title: fc.string(),
    sheets: fc.array(sheets, { maxLength: 3 }),
    date: fc.constantFrom(null, '2019', '2019-03', '2020-01-02', '2018/2019', '../2017'),
  })

  it('does not depend on the order before', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(papers, { maxLength: 12, selector: (p) => p.title }),
        fc.infiniteStream(fc.nat()),
        (list, draw) => {
          const shuffled = list
            .map((item) => ({ item, at: draw.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item)
          const keys = (docs: typeof list) =>
            inFileOrder(docs).map(({ sheets, date }) => JSON.stringify([filedAt(sheets), date]))
          expect(keys(shuffled)).toEqual(keys(list))
        },
      ),
    )
  })

  it('knows a sheet again by its side', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 200_000 }), (side) => sideOf(sheetOfSide(side)) === side))
  })
})
