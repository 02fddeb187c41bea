import { describe, expect, it } from 'vitest'
import type { RuleSet } from '../domain/rule.ts'
import { basisOf, recheck } from './recheck.ts'
import { versionOn } from './rule-book.ts'
import { computeTerm } from './term.ts'
import { calendar, russia } from './testing.ts'

const start = { day: '2024-04-10', time: null, zone: null }
const basis = (() => {
  const rule = russia.rules.find(({ id }) => id === 'cpc-389.4')
  const found = rule && versionOn(russia, rule, start.day)
  const term = found && computeTerm(found, start, calendar)
  if (!term) throw new Error('no rule')
  return basisOf(found, start, term)
})()
const book = (set: RuleSet) => ({ sets: [set], calendars: [calendar] })

describe('a deadline computed earlier', () => {
  it('stands while its rule does', () => expect(recheck(basis, null, book(russia))).toEqual({ kind: 'same' }))

  it('would be another by a later version of the rule, which is said and not done', () => {
    const later = JSON.parse(JSON.stringify(russia).replaceAll('"amount":15', '"amount":20')) as RuleSet
    // 20 days from 10 April: 30 April and 1 May are off, Thu 2 May.
    expect(recheck(basis, null, book({ ...later, version: '2027-1' }))).toMatchObject({
      kind: 'changed',
      version: '2027-1/2',
      basis: { computed: '2024-05-02', from: '2024-04-10' },
    })
    expect(basis.computed).toBe('2024-04-25')
  })

  it('says so when its rule is gone', () => {
    expect(recheck(basis, null, book({ ...russia, id: 'other' }))).toEqual({ kind: 'gone' })
    expect(recheck({ ...basis, from: '1000-01-01', ruleId: 'ru-criminal/cpc-401.3' }, null, book(russia))).toEqual({
      kind: 'gone',
    })
  })
})
