import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harmless, toCsv } from './csv.ts'
import { readCsv } from './csv-reader.ts'

describe('CSV', () => {
  it('is what RFC 4180 says, marked as UTF-8', () => {
    expect(
      toCsv([
        ['Кому', 'Пометки'],
        ['Небылицын, И.', 'сказал: «"да"»\nи ушёл'],
        ['', '1500.00'],
      ]),
    ).toBe('\ufeffКому,Пометки\r\n"Небылицын, И.","сказал: «""да""»\nи ушёл"\r\n,1500.00\r\n')
  })

  it.each(['=1+1', '+7 495', '-5', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
    'gives %j a quote',
    (text) => {
      const [[cell] = []] = readCsv(toCsv([[text]]))
      expect(cell).toBe(`'${text}`)
    },
  )

  it('leaves other texts alone, wherever the sign stands', () => {
    for (const text of ['1500.00', 'a=b', 'Притчина-Сказкина', ' =1', "'", '2024-03-12'])
      expect(harmless(text)).toBe(text)
  })

  it('reads back as it was written, and no cell begins as a formula', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'",\r\n=+-@\t\'; aЖ'.split('')) }),
    )
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }))
    fc.assert(
      fc.property(table, (rows) => {
        // A lone empty cell is an empty line, which is a row of one empty cell.
        const read = readCsv(toCsv(rows))
        expect(read).toEqual(rows.map((row) => row.map(harmless)))
        for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})
