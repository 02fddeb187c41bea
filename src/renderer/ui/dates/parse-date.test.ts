import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edtfBounds } from '#shared/domain/edtf.ts'
import { parseDate } from './parse-date.ts'
import { editableDate, shortDate } from './short-date.ts'

const edtf = (text: string) => {
  const parsed = parseDate(text)
  return parsed.ok ? parsed.edtf : parsed.problem
}

describe('a typed date', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['10.11.2023', '2023-11-10'],
    ['1.2.2023', '2023-02-01'],
    ['11.2023', '2023-11'],
    ['2023', '2023'],
    ['2023 г.', '2023'],
    ['2023-11-10', '2023-11-10'],
    ['10 ноября 2023', '2023-11-10'],
    ['10 ноября 2023 г.', '2023-11-10'],
    ['10 ноября 2023 года', '2023-11-10'],
    ['март 2019', '2019-03'],
    ['3 мая 2019', '2019-05-03'],
    ['November 10, 2023', '2023-11-10'],
    ['10 Nov 2023', '2023-11-10'],
    ['March 2019', '2019-03'],
    ['около марта 2019', '2019-03~'],
    ['ок. 2019', '2019~'],
    ['circa 2019', '2019~'],
    ['2019?', '2019?'],
    ['2019 (?)', '2019?'],
    ['возможно около 2019', '2019%'],
    ['2010-е', '201X'],
    ['2010s', '201X'],
    ['2019-03/2019-05', '2019-03/2019-05'],
    ['03.2019 – 05.2019', '2019-03/2019-05'],
    ['03.2019 - 05.2019', '2019-03/2019-05'],
    ['с марта 2019 по май 2019', '2019-03/2019-05'],
    ['from March 2019 to May 2019', '2019-03/2019-05'],
    ['10–12 ноября 2023', '2023-11-10/2023-11-12'],
    ['2018–2021', '2018/2021'],
    ['с апреля 2019', '2019-04/..'],
    ['since April 2019', '2019-04/..'],
    ['не позднее 02.04.2019', '../2019-04-02'],
    ['до 2020', '../2020'],
  ])('%j is %j', (text, expected) => {
    expect(edtf(text)).toBe(expected)
  })

  it.each([
    ['03/04/2019', 'not-a-date'],
    ['вчера', 'not-a-date'],
    ['31.02.2023', 'impossible'],
    ['13.2023', 'impossible'],
    ['с мая 2020 по март 2019', 'backwards'],
    ['около 2010-х', 'not-a-date'],
  ])('%j is refused as %s', (text, problem) => {
    expect(edtf(text)).toBe(problem)
  })

  it('never answers a date that the domain refuses', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const parsed = parseDate(text)
        if (parsed.ok && parsed.edtf !== null) expect(edtfBounds(parsed.edtf)).not.toBeNull()
      }),
    )
  })
})

const day = fc.record({ year: fc.integer({ min: 1000, max: 2999 }), month: fc.integer({ min: 1, max: 12 }) })
const point = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }), fc.constantFrom('', '~', '?', '%'))
  .map(
    ([{ year, month }, date, fuzz]) =>
      `${year}-${String(month).padStart(2, '0')}${date === null ? '' : `-${String(date).padStart(2, '0')}`}${fuzz}`,
  )

describe('a date shown in a field', () => {
  it('is read back as the same date', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          point,
          point.map((p) => `${p}/..`),
          point.map((p) => `../${p}`),
        ),
        fc.constantFrom('ru', 'en'),
        (text, language) => {
          expect(edtf(editableDate(text, language))).toBe(text)
        },
      ),
    )
  })

  it('keeps ranges', () => {
    expect(editableDate('2019-03/2019-05-02', 'ru')).toBe('03.2019/02.05.2019')
    expect(editableDate('2019-03/2019-05-02', 'en')).toBe('Mar 2019/2 May 2019')
    expect(edtf('03.2019/02.05.2019')).toBe('2019-03/2019-05-02')
    expect(edtf('Mar 2019/2 May 2019')).toBe('2019-03/2019-05-02')
  })
})

describe('a date in a table', () => {
  it.each([
    ['2023-11-10', '10.11.2023', '10 Nov 2023'],
    ['2019-03~', '≈ 03.2019', '≈ Mar 2019'],
    ['2019?', '2019 ?', '2019 ?'],
    ['201X', '201…', '201…'],
    ['2019-03/2019-05', '03.2019–05.2019', 'Mar 2019–May 2019'],
    ['../2019', '…–2019', '…–2019'],
    ['whenever', 'whenever', 'whenever'],
  ])('%s', (text, russian, english) => {
    const plain = (language: string) => shortDate(text, language).replace(/[\u00a0\u2009]/g, ' ')
    expect(plain('ru')).toBe(russian)
    expect(plain('en')).toBe(english)
  })
})
