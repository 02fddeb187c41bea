import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import shipped from '../../../resources/statutes/ru-criminal-code.json' with { type: 'json' }
import type { StatuteReference } from './charge.ts'
import { StatuteCode } from './statute.ts'
import { formatStatute, parseStatute } from './statute-text.ts'

const CODES = [
  StatuteCode.parse(shipped),
  StatuteCode.parse({
    code: 'ua-cc',
    short: { ru: 'УК Украины', en: 'CC UA' },
    title: { ru: 'Уголовный кодекс Украины', en: 'Criminal Code of Ukraine' },
    aliases: [],
    general: ['15'],
    version: '',
    articles: [],
  }),
]
const parse = (text: string) => parseStatute(text, CODES, 'ru-cc')
const read = (text: string) => {
  const parsed = parse(text)
  return parsed.ok ? formatStatute(parsed.reference, CODES, 'ru') : parsed.problem
}

describe('a typed reference to a statute', () => {
  it.each([
    ['205.2 ч. 2', 'ст. 205.2 ч. 2 УК РФ'],
    ['205.2 ч.2', 'ст. 205.2 ч. 2 УК РФ'],
    ['ст. 205.2 ч.2 УК РФ', 'ст. 205.2 ч. 2 УК РФ'],
    ['Ст.205.2ч.2 УК', 'ст. 205.2 ч. 2 УК РФ'],
    ['ч. 2 ст. 205.2 УК РФ', 'ст. 205.2 ч. 2 УК РФ'],
    ['часть 2 статьи 205.2 Уголовного кодекса Российской Федерации', 'ст. 205.2 ч. 2 УК РФ'],
    ['205²  ч. 2', 'ст. 205.2 ч. 2 УК РФ'],
    ['205-2 ч. 2', 'ст. 205.2 ч. 2 УК РФ'],
    ['205.2(2)', 'ст. 205.2 ч. 2 УК РФ'],
    ['art. 205.2 § 2 CC RF', 'ст. 205.2 ч. 2 УК РФ'],
    ['Article 205.2 part 2 of the Criminal Code', 'ст. 205.2 ч. 2 УК РФ'],
    ['275', 'ст. 275 УК РФ'],
    ['205.1 ч. 1.1', 'ст. 205.1 ч. 1.1 УК РФ'],
    ['п. «а», «ж» ч. 2 ст. 105 УК РФ', 'ст. 105 ч. 2 п. «а», «ж» УК РФ'],
    ['105 ч. 2 п. а, ж', 'ст. 105 ч. 2 п. «а», «ж» УК РФ'],
    ['п.п. «а» и «ж» ч. 2 ст. 105', 'ст. 105 ч. 2 п. «а», «ж» УК РФ'],
    ['ч. 3 ст. 30, п. «а» ч. 2 ст. 105 УК РФ', 'ст. 30 ч. 3, ст. 105 ч. 2 п. «а» УК РФ'],
    ['ч. 1 ст. 30 ч. 4 ст. 33 ч. 1 ст. 205', 'ст. 30 ч. 1, ст. 33 ч. 4, ст. 205 ч. 1 УК РФ'],
    ['ст. 15, ст. 258 ч. 3 УК Украины', 'ст. 15, ст. 258 ч. 3 УК Украины'],
    ['', 'not-a-statute'],
    ['терроризм', 'not-a-statute'],
    ['ст. ч. 2', 'not-a-statute'],
    ['ст. 20.3 КоАП РФ', 'unknown-code'],
    ['ст. 205.2 ч. 2, ст. 280 ч. 1', 'several'],
  ])('%j is %j', (typed, expected) => {
    expect(read(typed)).toBe(expected)
  })

  it('never throws, and what it reads can be written and read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ст ч.п,«»а0123459§()- УКРФ²'), maxLength: 24 }), (text) => {
        const parsed = parse(text)
        if (parsed.ok) expect(parse(formatStatute(parsed.reference, CODES, 'ru'))).toEqual(parsed)
      }),
    )
  })
})

const number = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.option(fc.integer({ min: 1, max: 19 }), { nil: null }))
  .map(([whole, sub]) => (sub === null ? `${whole}` : `${whole}.${sub}`))
const part = fc.oneof(fc.constant(''), number)
const items = fc.uniqueArray(fc.constantFrom(...'абвгдежзиклм'), { maxLength: 4 }).map((letters) => letters.join(', '))
const reference: fc.Arbitrary<StatuteReference> = fc.record({
  code: fc.constant('ru-cc'),
  article: number,
  part,
  item: items,
  through: fc.array(fc.record({ article: fc.constantFrom('30', '33'), part }), { maxLength: 2 }),
})

describe('a written reference', () => {
  it.each(['ru', 'en'] as const)('is read back as the same, in %s', (language) => {
    fc.assert(
      fc.property(reference, (value) => {
        expect(parse(formatStatute(value, CODES, language))).toEqual({ ok: true, reference: value })
      }),
    )
  })
})

describe('the Russian Criminal Code', () => {
  const [code] = CODES

  it('has each article once, with parts once', () => {
    const numbers = code?.articles.map(({ article }) => article) ?? []
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const { article, parts } of code?.articles ?? [])
      expect(new Set(parts.map(({ part }) => part)).size, article).toBe(parts.length)
  })

  it('calls each crime as grave as its longest imprisonment makes it (CC 15)', () => {
    for (const { article, parts } of code?.articles ?? [])
      for (const { part, imprisonment, noImprisonment, gravity } of parts) {
        if (noImprisonment) expect(gravity, `${article} ${part}`).toBe('minor')
        if (!imprisonment) continue
        const { to, life } = imprisonment
        const by = life || to > 10 ? 'especially-grave' : to > 5 ? 'grave' : to > 3 ? 'medium' : 'minor'
        expect(gravity, `${article} ${part}`).toBe(by)
      }
  })
})
