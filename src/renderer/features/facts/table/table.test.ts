import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FactStatus, type ListedFact } from '#shared/domain/fact.ts'
import { DossierId, FactId, IssueId, newId } from '#shared/domain/ids.ts'
import { filterFacts, NO_FILTER, NONE } from '../filter.ts'
import { COLUMN_IDS, fittingColumns } from './columns.ts'
import { movedWithinDay, nextSorting, sortFacts } from './sort.ts'

const dossierId = newId(DossierId)
const fact = (text: string, more: Partial<ListedFact> = {}): ListedFact => ({
  id: newId(FactId),
  dossierId,
  text,
  when: null,
  sequence: 0,
  status: 'unsure',
  material: 'unsure',
  issueIds: [],
  personIds: [],
  note: '',
  createdAt: 0,
  updatedAt: 0,
  citations: { supports: 0, contradicts: 0, mentions: 0 },
  ...more,
})
const on = (date: string) => ({ date, time: null, zone: null, wording: '' })
const names = { issue: () => '', person: () => '' }
const texts = (facts: readonly ListedFact[] | null) => facts?.map(({ text }) => text)

describe('the table of facts', () => {
  it('filters by the beginnings of words, ё or е', () => {
    const facts = [fact('Пришёл понятой'), fact('Ушла'), fact('без слов', { note: 'понятые' })]
    expect(texts(filterFacts(facts, { ...NO_FILTER, text: 'понят' }))).toEqual(['Пришёл понятой', 'без слов'])
    expect(texts(filterFacts(facts, { ...NO_FILTER, text: 'пришел ПОНЯТОЙ' }))).toEqual(['Пришёл понятой'])
  })

  it('filters by issue, stance and status, and by having none', () => {
    const issue = newId(IssueId)
    const facts = [
      fact('а', { issueIds: [issue], status: 'undisputed' }),
      fact('б', { citations: { supports: 0, contradicts: 1, mentions: 0 } }),
      fact('в'),
    ]
    expect(texts(filterFacts(facts, { ...NO_FILTER, issues: [issue] }))).toEqual(['а'])
    expect(texts(filterFacts(facts, { ...NO_FILTER, issues: [NONE] }))).toEqual(['б', 'в'])
    expect(texts(filterFacts(facts, { ...NO_FILTER, stances: ['contradicts', NONE] }))).toEqual(['а', 'б', 'в'])
    expect(texts(filterFacts(facts, { ...NO_FILTER, stances: [NONE], statuses: ['unsure'] }))).toEqual(['в'])
  })

  it('sorts with the empty last whichever way round, and goes back to the order of time', () => {
    const facts = [fact('б', { when: on('2020') }), fact('а', { when: on('2021') }), fact('в')]
    const once = nextSorting(null, 'date')
    expect(once).toEqual({ id: 'date', desc: true })
    expect(texts(sortFacts(facts, once, names))).toEqual(['а', 'б', 'в'])
    expect(nextSorting(once, 'date')).toBeNull()
    expect(texts(sortFacts(facts, { id: 'text', desc: false }, names))).toEqual(['а', 'б', 'в'])
  })

  it('keeps the order of time among equals, whatever the column', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FactStatus.options), { maxLength: 30 }), (statuses) => {
        const facts = statuses.map((status, index) => fact(String(index), { status }))
        const sorted = sortFacts(facts, { id: 'status', desc: false }, names)
        for (const status of FactStatus.options) {
          const own = sorted.filter((one) => one.status === status).map(({ text }) => Number(text))
          expect(own).toEqual(own.toSorted((a, b) => a - b))
        }
        expect(sorted).toHaveLength(facts.length)
      }),
    )
  })

  it('moves a fact within its day and no further', () => {
    const day = [fact('а', { when: on('2020-01-01') }), fact('б', { when: on('2020-01-01') })]
    const facts = [...day, fact('в', { when: on('2020-01-02') })]
    expect(texts(movedWithinDay(facts, day[0]?.id ?? '', 1))).toEqual(['б', 'а'])
    expect(movedWithinDay(facts, day[1]?.id ?? '', 1)).toBeNull()
    expect(movedWithinDay(facts, 'nobody', 1)).toBeNull()
  })

  it('gives up the least needed columns first, never the text', () => {
    expect(fittingColumns(200)).toEqual([...COLUMN_IDS])
    expect(fittingColumns(33)).toEqual(['date', 'text'])
    expect(fittingColumns(1)).toEqual(['text'])
  })
})
