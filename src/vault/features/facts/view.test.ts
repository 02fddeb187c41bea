import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FACT_COLUMNS, type FactFilter, type FactView, NO_FILTER, NONE } from '#shared/domain/fact-view.ts'
import type { DossierId, FactId, IssueId } from '#shared/domain/ids.ts'
import { type OrderChange, withDifference } from '#shared/domain/order.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { factFields, on } from './testing.ts'

let vault: TestVault
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Дело' })).id
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const fact = (text: string, more: Parameters<typeof factFields>[1] = {}) =>
  ask('facts.create', { dossierId, ...factFields(text, more) })
const issue = (title: string, parentId: IssueId | null = null) =>
  ask('issues.create', { dossierId, title, kind: 'other', parentId, burden: '', position: '' })
const order = (filter: Partial<FactFilter> = {}, sorting: FactView['sorting'] = null, since: string | null = null) =>
  ask('facts.order', { dossierId, since, view: { filter: { ...NO_FILTER, ...filter }, sorting } })
const only = (id: FactId) => ({ facts: [id], citations: [], annotations: [] })

/** The texts of a view, through the ids and the rows of them. */
async function texts(...view: Parameters<typeof order>): Promise<(string | undefined)[]> {
  const { ids } = await order(...view)
  const { facts } = await ask('facts.rows', { ids: ids as FactId[] })
  const byId = new Map<string, string>(facts.map(({ id, text }) => [id, text]))
  return ids.map((id) => byId.get(id))
}

describe('a view of facts', () => {
  it('finds beginnings of words in text, note and wording, ё or е, in step with every change', async () => {
    const came = await fact('Пришёл понятой')
    await fact('Ушла', { when: { ...on('2020'), wording: 'в понедельник' } })
    await fact('Молчал', { note: 'понятые' })
    expect(await texts({ text: 'пон' })).toEqual(['Ушла', 'Пришёл понятой', 'Молчал'])
    expect(await texts({ text: 'пришел ПОНЯТОЙ' })).toEqual(['Пришёл понятой'])
    expect(await texts({ text: 'ришёл' })).toEqual([])
    expect(await texts({ text: '«!»' })).toHaveLength(3)
    await ask('facts.update', { changes: [{ id: came.id, fields: { text: 'Пришла' } }] })
    expect(await texts({ text: 'понятой' })).toEqual([])
    await ask('facts.erase', only(came.id))
    expect(await texts({ text: 'пришла' })).toEqual([])
  })

  it('filters by issue, person, status and by having none, and counts what can be filtered by', async () => {
    const search = await issue('Обыск')
    const gone = await issue('Умысел')
    const person = await ask('persons.create', { name: 'Сказкин', aliases: [], note: '' })
    await fact('а', { issueIds: [search.id, gone.id], status: 'undisputed' })
    await fact('б', { personIds: [person.id] })
    await fact('в', { issueIds: [gone.id] })
    await ask('issues.erase', { id: gone.id })
    expect(await texts({ issues: [search.id] })).toEqual(['а'])
    expect(await texts({ issues: [NONE] })).toEqual(['б', 'в'])
    expect(await texts({ issues: [NONE, search.id] })).toEqual(['а', 'б', 'в'])
    expect(await texts({ issues: [NONE], persons: [NONE], statuses: ['unsure'] })).toEqual(['в'])
    expect((await order({ persons: [person.id] })).all).toBe(3)
    const { values } = await ask('facts.facets', { dossierId })
    expect(values).toEqual(
      expect.arrayContaining([
        { facet: 'statuses', value: 'unsure', count: 2 },
        { facet: 'issues', value: search.id, count: 1 },
        { facet: 'issues', value: NONE, count: 2 },
        { facet: 'persons', value: person.id, count: 1 },
        { facet: 'persons', value: NONE, count: 2 },
        { facet: 'stances', value: NONE, count: 3 },
      ]),
    )
    expect(values.filter(({ value }) => value === gone.id)).toEqual([])
  })

  it('sorts with the empty last whichever way round, names by their first, and keeps time among equals', async () => {
    const [b, a] = [await issue('Б'), await issue('а')]
    await fact('лист 10', { issueIds: [b.id], when: on('2021') })
    await fact('Лист 9', { issueIds: [a.id, b.id], when: on('2020') })
    await fact('без')
    expect(await texts({}, { id: 'issues', desc: false })).toEqual(['Лист 9', 'лист 10', 'без'])
    expect(await texts({}, { id: 'issues', desc: true })).toEqual(['лист 10', 'Лист 9', 'без'])
    expect(await texts({}, { id: 'text', desc: false })).toEqual(['без', 'Лист 9', 'лист 10'])
    expect(await texts({}, { id: 'date', desc: true })).toEqual(['лист 10', 'Лист 9', 'без'])
    for (const id of FACT_COLUMNS) expect(await texts({}, { id, desc: false })).toHaveLength(3)
    expect(await texts({}, { id: 'status', desc: true })).toEqual(['Лист 9', 'лист 10', 'без'])
  })

  it('counts facts by issue, each once for all that lies under one', async () => {
    const top = await issue('Умысел')
    const [knew, wanted] = [await issue('Знал', top.id), await issue('Желал', top.id)]
    const both = await fact('а', { issueIds: [knew.id, wanted.id] })
    await fact('б', { issueIds: [wanted.id] })
    await fact('в')
    const counts = async () => {
      const answer = await ask('facts.byIssue', { dossierId })
      const of = (id: IssueId) => answer.counts.find(({ issueId }) => issueId === id)?.count ?? 0
      return [answer.total, answer.loose, of(top.id), of(knew.id), of(wanted.id)]
    }
    expect(await counts()).toEqual([3, 1, 2, 1, 2])
    await ask('facts.erase', only(both.id))
    expect(await counts()).toEqual([2, 1, 1, 0, 1])
    expect(await ask('facts.common', { ids: (await order()).ids as FactId[] })).toEqual({
      status: 'unsure',
      material: 'unsure',
      issues: [{ issueId: wanted.id, count: 1 }],
    })
  })

  it('moves a fact within its day and no further, and back', async () => {
    const a = await fact('а', { when: on('2020-01-01') })
    await fact('б', { when: on('2020-01-01') })
    await fact('в', { when: on('2020-01-02') })
    const { before } = await ask('facts.move', { id: a.id, by: 1 })
    expect(await texts()).toEqual(['б', 'а', 'в'])
    expect(await ask('facts.move', { id: a.id, by: 1 })).toEqual({ before: [], after: [] })
    await ask('facts.arrange', { places: before })
    expect(await texts()).toEqual(['а', 'б', 'в'])
  })
})

describe('an order that is followed', () => {
  it('is told whole once, then only as what moved, whatever is done', async () => {
    let known: { revision: string; ids: readonly string[] } = { revision: '', ids: [] }
    const follow = async (): Promise<OrderChange> => {
      const change = await order({}, null, known.revision || null)
      const ids = change.after === null ? change.ids : withDifference(known.ids, change)
      known = { revision: change.revision, ids }
      return change
    }
    const act = fc.tuple(fc.constantFrom('add', 'erase', 'date'), fc.nat(20))
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        for (const [kind, at] of acts) {
          const id = known.ids[at % Math.max(1, known.ids.length)] as FactId | undefined
          const when = on(`202${at % 10}`)
          if (kind === 'add' || !id) await fact(String(at), { when })
          else if (kind === 'erase') await ask('facts.erase', only(id))
          else await ask('facts.update', { changes: [{ id, fields: { when } }] })
          await follow()
          expect(known.ids).toEqual((await ask('facts.list', { dossierId })).facts.map((one) => one.id))
        }
      }),
      { numRuns: 6 },
    )
    const { revision } = known
    expect(await follow()).toMatchObject({ revision, after: revision, drop: 0, ids: [] })
    const [first] = known.ids as FactId[]
    if (first) await ask('facts.update', { changes: [{ id: first, fields: { note: 'ничего не сдвигает' } }] })
    expect(await follow()).toMatchObject({ revision, after: revision, drop: 0, ids: [] })
    const made = await fact('новый')
    expect(await follow()).toMatchObject({ after: revision, drop: 0, ids: [made.id] })
    expect(await order({}, null, 'of another session')).toMatchObject({ after: null, ids: known.ids })
  })
})
