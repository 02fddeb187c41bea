import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RuleSet } from '../domain/rule.ts'
import { isEarlier, readRuleFile, ruleFileText } from './rule-file.ts'
import { calendar, russia } from './testing.ts'

const own: RuleSet = { ...russia, id: 'vydumlyandiya', rules: russia.rules.slice(0, 3) }
const problemsOf = (text: string) => {
  const read = readRuleFile(text)
  return read.ok ? [] : read.problems
}
/** The text with one place changed, and the line that place is on. */
const changed = (from: string, to: string) => {
  const text = ruleFileText(own)
  const at = text.indexOf(from)
  if (at < 0) throw new Error(`no ${from}`)
  return { text: text.replace(from, () => to), line: text.slice(0, at).split('\n').length }
}

describe('a rule file', () => {
  it('comes back as it was written', () => {
    expect(readRuleFile(ruleFileText(own))).toEqual({ ok: true, file: { kind: 'rules', set: own } })
    const mine = { ...calendar, id: 'mine' }
    expect(readRuleFile(ruleFileText(mine))).toEqual({ ok: true, file: { kind: 'calendar', calendar: mine } })
  })

  it.each([
    ['"amount": 48', '"amount": "48"', 'rules[0].versions[0].parameters.amount', 'type'],
    ['"amount": 48', '"amount": -1', 'rules[0].versions[0].parameters.amount', 'range'],
    ['"amount": 48', '"amuont": 48', 'rules[0].versions[0].parameters.amuont', 'unknown'],
    ['"unit": "hours"', '"unit": "weeks"', 'rules[0].versions[0].parameters.unit', 'choice'],
    ['"kind": "term"', '"kind": "trem"', 'rules[0].versions[0].parameters.kind', 'choice'],
    ['"from": null', '"from": "2023-02-30"', 'rules[0].versions[0].from', 'text'],
    ['"id": "vydumlyandiya"', '"id": "ru-criminal"', 'id', 'reserved'],
    ['"id": "cpc-108-7-3"', '"id": "cpc-94-2"', 'rules[1].id', 'twice'],
    ['"format": "delo-rules-1"', '"format": "delo-rules-9"', 'format', 'format'],
    ['"confidence": "high"', '"confidence": "high", "confidence": "low"', 'rules[0].versions[0].confidence', 'twice'],
  ])('with %s as %s is refused at its line, by field', (from, to, field, problem) => {
    const { text, line } = changed(from, to)
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ line, field, problem }))
  })

  it('that misses a field says which', () =>
    expect(problemsOf(changed('"amount": 48,', '').text)).toContainEqual(
      expect.objectContaining({ field: 'rules[0].versions[0].parameters.amount', problem: 'missing' }),
    ))

  it('that is not JSON says from where', () => {
    const { text, line } = changed('"amount": 48,', '"amount": 48')
    expect(problemsOf(text)).toEqual([{ line: line + 1, field: '', problem: 'not-json', expected: '' }])
    expect(problemsOf('')).toHaveLength(1)
  })

  it('whose versions overlap or run backwards is refused', () => {
    const [rule] = own.rules
    const [version] = rule?.versions ?? []
    if (!rule || !version) throw new Error('no rule')
    const versions = [
      { ...version, version: '1', from: '2020-01-01', to: '2019-01-01' },
      { ...version, version: '2', from: '2021-01-01', to: null },
      { ...version, version: '3', from: '2022-01-01', to: null },
    ]
    expect(problemsOf(ruleFileText({ ...own, rules: [{ ...rule, versions }] })).map(({ problem }) => problem)).toEqual([
      'backwards',
      'overlap',
    ])
  })

  it('with a day no calendar has is refused', () =>
    expect(problemsOf(ruleFileText({ ...calendar, id: 'mine', holidays: ['01-01', '02-30'] }))).toMatchObject([
      { field: 'holidays[1]', problem: 'no-such-day', expected: '02-30' },
    ]))

  it('is refused or read whole, whatever is done to it: never an exception', () => {
    const text = ruleFileText(own)
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 5 }), (at, length, bit) => {
        const read = readRuleFile(text.slice(0, at) + bit + text.slice(at + length))
        if (!read.ok) expect(read.problems.length).toBeGreaterThan(0)
      }),
    )
  })
})

it('names of versions go by their numbers', () => {
  expect([isEarlier('2026-1', '2026-2'), isEarlier('2026-2', '2026-10'), isEarlier('2026-10', '2026-2')]).toEqual([
    true,
    true,
    false,
  ])
  expect(isEarlier('2026-1', '2026-1')).toBe(false)
})
