import { describe, expect, it } from 'vitest'
import { builtIn } from './built-in.ts'
import type { RuleBook } from './rule-book.ts'
import { stageName, stagesFor } from './stages.ts'

const [russia] = builtIn.sets
const atlantis = {
  ...(russia as (typeof builtIn.sets)[number]),
  id: 'atlantis',
  jurisdictions: ['Атлантида'],
  stages: [
    { id: 'tide', name: { ru: 'Прилив', en: 'Tide' } },
    { id: 'trial', name: { ru: 'Суд глубин', en: 'Court of the deep' } },
  ],
}
const book: RuleBook = { ...builtIn, sets: [atlantis, ...builtIn.sets] }
const ids = (jurisdiction: string) => stagesFor(book, jurisdiction).map(({ id }) => id)

describe('stages', () => {
  it('come from the set of the jurisdiction, in its order', () => {
    expect(ids('атлантида')).toEqual(['tide', 'trial'])
    expect(ids('Россия')[0]).toBe('pre-investigation-check')
  })

  it('are those that come with Delo where a set names none', () => {
    const bare = { ...builtIn, sets: [{ ...atlantis, stages: [] }, ...builtIn.sets] }
    expect(stagesFor(bare, 'Атлантида')).toEqual(russia?.stages)
  })

  it('are called as the jurisdiction calls them, then as any other does, then by their id', () => {
    expect(stageName(book, 'Атлантида', 'trial', 'ru')).toBe('Суд глубин')
    expect(stageName(book, 'Россия', 'trial', 'en')).toBe('Trial')
    expect(stageName(book, 'Россия', 'tide', 'en')).toBe('Tide')
    expect(stageName(builtIn, 'Россия', 'tide', 'en')).toBe('tide')
  })
})
