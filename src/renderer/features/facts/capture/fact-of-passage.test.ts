import { describe, expect, it } from 'vitest'
import { newId, PersonId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { factOfPassage } from './fact-of-passage.ts'

const passage = (...words: string[]): Passage => ({
  parts: words.map((exact, page) => ({
    page,
    geometry: { type: 'text' },
    quote: exact === '' ? null : { exact, prefix: '', suffix: '' },
    position: null,
  })),
})
const person = { id: newId(PersonId), name: 'Небылицын Артём Игоревич', aliases: [] }
const about = { fallback: 'Область страницы', persons: [person], zone: 'Europe/Moscow' }

describe('a fact made from a passage', () => {
  it('has its words on one line, its date and time, and whom it names', () => {
    const { fact, guess } = factOfPassage(
      passage('10 ноября 2023 года в 19:00\nНебылицыну', 'сообщили о собрании'),
      about,
    )
    expect(fact).toMatchObject({
      text: '10 ноября 2023 года в 19:00 Небылицыну сообщили о собрании',
      when: { date: '2023-11-10', time: '19:00', zone: 'Europe/Moscow', wording: '10 ноября 2023 года в 19:00' },
      personIds: [person.id],
      status: 'unsure',
    })
    expect(guess).toEqual({ date: true, persons: true })
  })

  it('guesses nothing where nothing is said', () => {
    const { fact, guess } = factOfPassage(passage('дверь была заперта'), about)
    expect(fact).toMatchObject({ when: null, personIds: [] })
    expect(guess).toEqual({ date: false, persons: false })
  })

  it('is called by its place where an area has no words', () => {
    expect(factOfPassage(passage(''), about).fact.text).toBe('Область страницы')
  })

  it('fits into a fact however long the passage', () => {
    expect(factOfPassage(passage('слово '.repeat(5_000)), about).fact.text.length).toBeLessThanOrEqual(5_000)
  })
})
