import { describe, expect, it } from 'vitest'
import type { Punishment } from './charge.ts'
import { PersonId } from './ids.ts'
import { type ReviewOutcome, type SentenceFields, SentenceReview, standingSentence } from './sentence.ts'

const years = (count: number): Punishment => ({
  kind: 'imprisonment',
  term: { years: count, months: 0, days: 0 },
  regime: 'general',
  amount: null,
  currency: null,
  note: '',
})
const review = (outcome: ReviewOutcome, punishments: Punishment[] = []) =>
  SentenceReview.parse({
    instance: 'appeal',
    outcome,
    on: null,
    court: '',
    documentId: null,
    punishments,
    note: '',
  })
const sentence = (reviews: SentenceReview[]): SentenceFields => ({
  personId: PersonId.parse('0'.repeat(26)),
  outcome: 'convicted',
  on: '2021-05-12',
  court: '',
  documentId: null,
  punishments: [years(7)],
  inForceOn: null,
  reviews,
  note: '',
})

describe('what holds after the reviews', () => {
  it.each<[string, SentenceReview[], string, number[]]>([
    ['the verdict alone', [], 'convicted', [7]],
    ['upheld', [review('upheld')], 'convicted', [7]],
    ['reduced, then upheld', [review('reduced', [years(6)]), review('upheld')], 'convicted', [6]],
    ['quashed', [review('quashed')], 'open', []],
    ['remitted and upheld by nobody', [review('upheld'), review('remitted')], 'open', []],
    ['sent back and judged anew', [review('remitted'), review('convicted', [years(8)])], 'convicted', [8]],
    ['acquitted on appeal', [review('acquitted')], 'acquitted', []],
  ])('%s', (_name, reviews, state, terms) => {
    const standing = standingSentence(sentence(reviews))
    expect(standing.state).toBe(state)
    expect(standing.punishments.map(({ term }) => term?.years)).toEqual(terms)
  })
})
