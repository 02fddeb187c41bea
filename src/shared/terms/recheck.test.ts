import { describe, expect, it } from 'vitest'
import type { RuleSet } from '../domain/rule.ts'
import { basisOf, keptBasis, recheck } from './recheck.ts'
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
      moved: true,
      declined: false,
    })
    expect(basis.computed).toBe('2024-04-25')
  })

  it('would be another also by another calendar alone', () => {
    // 15 days from 10 April end on Thu 25 April; were that day off, Friday would be the last.
    const other = { ...calendar, holidays: [...calendar.holidays, '04-25'] }
    expect(recheck(basis, null, { sets: [russia], calendars: [other] })).toMatchObject({
      kind: 'changed',
      version: basis.ruleVersion,
      basis: { computed: '2024-04-26' },
      moved: true,
    })
  })

  it('is left alone once somebody has kept its date, until the rules change again', () => {
    const later = (amount: number, version: string) => ({
      ...(JSON.parse(JSON.stringify(russia).replaceAll('"amount":15', `"amount":${amount}`)) as RuleSet),
      version,
    })
    const seen = recheck(basis, null, book(later(20, '2027-1')))
    if (seen.kind !== 'changed') throw new Error('not changed')
    const kept = keptBasis(basis, seen.basis)
    expect(kept.computed).toBe(basis.computed)
    expect(recheck(kept, null, book(later(20, '2027-1')))).toMatchObject({ kind: 'changed', declined: true })
    expect(recheck(kept, null, book(later(20, '2027-2')))).toMatchObject({ kind: 'changed', declined: false })
    expect(recheck(kept, null, book(later(25, '2027-1')))).toMatchObject({ kind: 'changed', declined: false })
    expect(recheck(kept, null, book(russia))).toEqual({ kind: 'same' })
  })

  it('says so when its rule is gone', () => {
    expect(recheck(basis, null, book({ ...russia, id: 'other' }))).toEqual({ kind: 'gone' })
    expect(recheck({ ...basis, from: '1000-01-01', ruleId: 'ru-criminal/cpc-401.3' }, null, book(russia))).toEqual({
      kind: 'gone',
    })
  })
})
