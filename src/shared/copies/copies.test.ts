import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Alignment, align } from './align.ts'
import { alike } from './alike.ts'
import { compareAll, type Match, type Unit } from './compare.ts'
import { formulaShingles } from './formulas.ts'
import { randomOf } from './testing/random.ts'
import { edited, misread, protocol, story, testPairs, testStatements } from './testing/statements.ts'
import { RU } from './testing/words.ts'
import { type Tokens, tokensOf } from './tokens.ts'

const NONE: ReadonlySet<number> = new Set()
const unit = (key: string, text: string, language = 'ru'): Unit => ({ key, text, language, within: key })
function compare(units: Unit[]): Match[] {
  const steps = compareAll(units)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value.matches
}
const share = ({ common, leftWords, rightWords }: Pick<Alignment, 'common' | 'leftWords' | 'rightWords'>) =>
  common / Math.min(leftWords, rightWords)
const telling = (seed: number, sentences: number) => protocol(RU, story(RU, sentences, randomOf(seed)))

describe('copied wording', () => {
  it('is told from paraphrase and from independent stories: recall and precision of at least 0.95', () => {
    let [found, missed, wrong] = [0, 0, 0]
    for (const { left, right, copied, language } of testPairs(8, 1_989)) {
      const alike = compare([unit('a', left, language), unit('b', right, language)]).length > 0
      if (copied && alike) found++
      else if (copied) missed++
      else if (alike) wrong++
    }
    expect(found / (found + missed)).toBeGreaterThanOrEqual(0.95)
    expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.95)
  }, 60_000)

  it('is found where a short motion went into a long ruling', () => {
    const motion = `${telling(1, 8)}`
    const ruling = `Суд рассмотрел ходатайство. ${telling(2, 30)} ${edited(motion, 0.1, RU, randomOf(3))} ${telling(4, 30)}`
    const [match] = compare([unit('motion', motion), unit('ruling', ruling)])
    expect(match && share(match)).toBeGreaterThan(0.7)
  })

  it('is found in its two halves where they changed places', () => {
    const [first, second] = [telling(5, 12), telling(6, 12)]
    const [match] = compare([unit('a', `${first} ${second}`), unit('b', `${second} ${first}`)])
    expect(match && share(match)).toBeGreaterThan(0.9)
  })

  it('is found through declension and the errors of recognition, and marked as one', () => {
    const clean =
      'Небылицын взял со стола книгу сказок и громко прочитал вслух письмо без подписи у окна в последнем ряду'
    const other =
      'Небылицыным взята со стола кннга сказок, громко прочитано вслух пнсьмо без поднисей у окон в послeднем ряду'
    const { runs } = align(tokensOf(clean, 'ru'), tokensOf(other, 'ru'), NONE)
    expect(runs).toHaveLength(1)
    expect(runs[0]?.pairs.length).toBeGreaterThanOrEqual(14)
  })

  it('is not what the form says: two protocols that share only their formulas have nothing in common', () => {
    const [left, right] = [story(RU, 3, randomOf(7)), story(RU, 3, randomOf(8))]
    expect(compare([unit('a', protocol(RU, left)), unit('b', protocol(RU, right))])).toEqual([])
    const { common, leftWords } = align(
      tokensOf(protocol(RU, left), 'ru'),
      tokensOf(protocol(RU, right), 'ru'),
      formulaShingles(),
    )
    expect(common).toBeLessThan(leftWords / 3)
  })

  it('that most papers of a dossier share is its own formula', () => {
    const stamp =
      'Настоящим нигдевский отдел сообщает что подлинник хранится в опечатанном железном шкафу третьего кабинета до востребования судом и выдаче на руки никому не подлежит ни при каких условиях'
    const units = Array.from({ length: 12 }, (_, at) => unit(String(at), `${stamp} ${telling(100 + at, 10)} ${stamp}`))
    expect(compare(units)).toEqual([])
  })

  it('within one document, or too short to be anybody’s, is not compared', () => {
    const text = telling(9, 10)
    expect(
      compare([
        { ...unit('a', text), within: 'd' },
        { ...unit('b', text), within: 'd' },
      ]),
    ).toEqual([])
    expect(compare([unit('a', 'Вину признаю полностью'), unit('b', 'Вину признаю полностью')])).toEqual([])
  })

  it('gives others their turn: many small steps, and an end to them', () => {
    const steps = compareAll(testStatements(60, 3).map((text, at) => unit(String(at), text)))
    let [count, last] = [0, 0]
    for (let step = steps.next(); !step.done; step = steps.next()) {
      count++
      expect(step.value.done).toBeGreaterThanOrEqual(last)
      expect(step.value.done).toBeLessThanOrEqual(step.value.of)
      last = step.value.done
    }
    expect(count).toBeGreaterThan(120)
  })
})

describe('an alignment', () => {
  const words = fc.array(fc.constantFrom(...telling(11, 4).split(' ').slice(0, 24)), { maxLength: 60 })
  const texts = fc.oneof(
    fc.tuple(words, words).map(([a, b]): [string, string] => [a.join(' '), b.join(' ')]),
    fc.tuple(fc.nat(1_000), fc.double({ min: 0, max: 0.6, noNaN: true })).map(([seed, edits]): [string, string] => {
      const text = telling(seed, 4)
      return [text, misread(edited(text, edits, RU, randomOf(seed)), edits / 10, randomOf(seed + 1))]
    }),
    fc.tuple(fc.string(), fc.string()),
  )
  const sameWord = (left: Tokens, right: Tokens, [i, j]: [number, number]) =>
    left.keys[i] === right.keys[j] || alike(left.keys[i] ?? '', right.keys[j] ?? '')

  it('marks as common only words that both texts have, each once, in order within a run', () => {
    fc.assert(
      fc.property(texts, ([a, b]) => {
        const [left, right] = [tokensOf(a, 'ru'), tokensOf(b, 'ru')]
        const { runs, common, leftWords, rightWords } = align(left, right, formulaShingles())
        const pairs = runs.flatMap((run) => run.pairs)
        for (const pair of pairs) expect(sameWord(left, right, pair)).toBe(true)
        expect(new Set(pairs.map(([i]) => i)).size).toBe(pairs.length)
        expect(new Set(pairs.map(([, j]) => j)).size).toBe(pairs.length)
        for (const run of runs)
          for (const [at, [i, j]] of run.pairs.entries()) {
            const before = run.pairs[at - 1]
            if (before) expect(i > before[0] && j > before[1]).toBe(true)
          }
        expect(common).toBeLessThanOrEqual(Math.min(leftWords, rightWords))
      }),
      { numRuns: 60 },
    )
  })

  it('is the same whichever text comes first', () => {
    fc.assert(
      fc.property(texts, ([a, b]) => {
        const [left, right] = [tokensOf(a, 'ru'), tokensOf(b, 'ru')]
        const there = align(left, right, NONE)
        const back = align(right, left, NONE)
        expect([back.common, back.longest, back.rightWords, back.leftWords]).toEqual([
          there.common,
          there.longest,
          there.leftWords,
          there.rightWords,
        ])
        expect(back.runs.map(({ pairs }) => pairs.map(([i, j]) => [j, i]))).toEqual(
          there.runs.map(({ pairs }) => pairs),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('of a text with itself is the whole of it', () => {
    const own = tokensOf(telling(12, 10), 'ru')
    const { common, leftWords } = align(own, own, NONE)
    expect(common).toBe(leftWords)
  })
})

describe('words that are alike', () => {
  it.each([
    ['книгу', 'кингу', false],
    ['протокол', 'протокол', true],
    ['протокол', 'протокал', true],
    ['библиотекарь', 'библнотекаръ', true],
    ['дом', 'дым', false],
    ['12345', '12346', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(alike(a, b)).toBe(same)
    expect(alike(b, a)).toBe(same)
  })
})
