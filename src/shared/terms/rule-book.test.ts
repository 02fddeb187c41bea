import { describe, expect, it } from 'vitest'
import { builtIn } from './built-in.ts'
import { calendarOf, setFor, versionOn } from './rule-book.ts'
import { calendar, russia } from './testing.ts'

describe('the rules that come with Delo', () => {
  it('have ids of their own, a calendar, words in both languages, and versions that do not overlap', () => {
    for (const set of builtIn.sets) {
      expect(calendarOf(builtIn, set)).not.toBeNull()
      expect(new Set(set.rules.map(({ id }) => id)).size).toBe(set.rules.length)
      for (const { title, source, versions } of set.rules) {
        expect([title, source, ...versions.map(({ text }) => text)].every(({ ru, en }) => ru !== '' && en !== '')).toBe(
          true,
        )
        for (const [index, { from }] of versions.entries())
          if (index > 0) expect((versions[index - 1]?.to ?? '9999') < (from ?? '')).toBe(true)
      }
    }
  })

  it('name no lawyer who checked them: nobody has', () =>
    expect(
      builtIn.sets
        .flatMap(({ rules }) => rules.flatMap(({ versions }) => versions.map((one) => one.checkedBy)))
        .join(''),
    ).toBe(''))
})

describe('the set for a dossier', () => {
  const own = { ...russia, id: 'ours', jurisdictions: ['Россия (уточнено)', 'Выдумляндия'] }
  const book = { sets: [own, russia], calendars: [calendar] }

  it('is the one that names its jurisdiction, however it is written', () => {
    expect(setFor(book, ' ВЫДУМЛЯНДИЯ ')?.id).toBe('ours')
    expect(setFor(book, 'россия')?.id).toBe('ru-criminal')
  })

  it("is a user's before a built-in one for the same jurisdiction, and the built-in one where nothing is said", () => {
    expect(setFor({ ...book, sets: [{ ...own, jurisdictions: ['Россия'] }, russia] }, 'Россия')?.id).toBe('ours')
    expect(setFor(book, '')?.id).toBe('ru-criminal')
    expect(setFor({ sets: [], calendars: [] }, '')).toBeNull()
  })
})

it('a rule is taken as it stood on the day', () => {
  const rule = russia.rules.find(({ id }) => id === 'cpc-389.4')
  const on = (day: string) => rule && versionOn(russia, rule, day)?.version.version
  expect([on('2023-01-08'), on('2023-01-09')]).toEqual(['1', '2'])
})
