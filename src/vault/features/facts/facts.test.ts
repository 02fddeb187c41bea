import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { edtfBounds } from '#shared/domain/edtf.ts'
import type { ListedFact } from '#shared/domain/fact.ts'
import { type DossierId, FactId, newId, PersonId } from '#shared/domain/ids.ts'
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
const list = async () => (await ask('facts.list', { dossierId })).facts
const texts = async () => (await list()).map(({ text }) => text)
const change = (id: FactId, fields: Partial<ListedFact>) => ask('facts.update', { changes: [{ id, fields }] })
const only = (id: FactId) => ({ facts: [id], citations: [], annotations: [] })

describe('facts', () => {
  it('keep every field, also after the vault was closed', async () => {
    const issue = await ask('issues.create', {
      dossierId,
      title: 'Умысел',
      kind: 'element-of-charge',
      parentId: null,
      burden: '',
      position: '',
    })
    const person = await ask('persons.create', { name: 'Небылицын Игорь', aliases: [], note: '' })
    const fields = factFields('Собрание клуба', {
      when: { ...on('2023-11-10', '19:00'), wording: 'вечером десятого ноября' },
      status: 'disputed-by-us',
      material: 'yes',
      issueIds: [issue.id],
      personIds: [person.id],
      note: 'Проверить по журналу',
    })
    const made = await ask('facts.create', { dossierId, ...fields })
    await vault.reopen()
    expect(await list()).toEqual([made])
    expect(made).toMatchObject(fields)
  })

  it('come in the order of what their dates can mean, then of the clock, the undated last', async () => {
    await fact('без даты')
    await fact('днём', { when: on('2023-11-10', '14:00') })
    await fact('в этот месяц', { when: on('2023-11') })
    await fact('утром', { when: on('2023-11-10', '09:30') })
    await fact('без времени', { when: on('2023-11-10') })
    await fact('первого', { when: on('2023-11-01') })
    expect(await texts()).toEqual(['первого', 'в этот месяц', 'утром', 'днём', 'без времени', 'без даты'])
  })

  it('keep the order of a day that was arranged by hand, and go back to the one before', async () => {
    const [a, b, c] = [
      await fact('а', { when: on('2023-11-10', '09:00') }),
      await fact('б', { when: on('2023-11-10', '10:00') }),
      await fact('в', { when: on('2023-11-10', '11:00') }),
    ]
    const arranged = await ask('facts.arrange', {
      places: [c, a, b].map(({ id }, index) => ({ id, sequence: index + 1 })),
    })
    expect(await texts()).toEqual(['в', 'а', 'б'])
    await fact('новый', { when: on('2023-11-10', '08:00') })
    expect(await texts()).toEqual(['в', 'а', 'б', 'новый'])
    await ask('facts.arrange', arranged)
    expect((await texts()).slice(0, 3)).toEqual(['а', 'б', 'в'])
  })

  it('change field by field, many at once, and are put back exactly', async () => {
    const made = [await fact('а', { when: on('2023-11-10') }), await fact('б'), await fact('в')]
    const { before, after } = await ask('facts.update', {
      changes: made.map(({ id }) => ({ id, fields: { status: 'undisputed' as const } })),
    })
    expect(before.map(({ status }) => status)).toEqual(['unsure', 'unsure', 'unsure'])
    expect(after.every(({ status }) => status === 'undisputed')).toBe(true)
    await ask('facts.update', { changes: before.map(({ id, status }) => ({ id, fields: { status } })) })
    expect((await list()).map(({ status, when }) => ({ status, when }))).toEqual(
      made.map(({ status, when }) => ({ status, when })),
    )
  })

  it('lose their date when it is emptied, and get it back with its place within the day', async () => {
    const first = await fact('а', { when: on('2023-11-10') })
    const second = await fact('б', { when: on('2023-11-10') })
    await ask('facts.arrange', { places: [second, first].map(({ id }, index) => ({ id, sequence: index + 1 })) })
    const { before } = await change(second.id, { when: null })
    expect(await texts()).toEqual(['а', 'б'])
    const was = before[0] as ListedFact
    await change(second.id, { when: was.when, sequence: was.sequence })
    expect(await texts()).toEqual(['б', 'а'])
  })

  it('are gone when erased, and exactly as they were when that is undone', async () => {
    const made = await fact('а', { when: on('2023-11-10') })
    await ask('facts.erase', only(made.id))
    expect(await list()).toEqual([])
    await expect(change(made.id, { text: 'б' })).rejects.toMatchObject({ code: 'not-found' })
    await ask('facts.restore', only(made.id))
    expect(await list()).toEqual([made])
    await ask('facts.erase', only(made.id))
    await vault.reopen()
    await expect(ask('facts.restore', only(made.id))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('keep their issue while it is erased, and their person when they are', async () => {
    const fields = { title: 'Умысел', kind: 'other' as const, parentId: null, burden: '', position: '' }
    const issue = await ask('issues.create', { dossierId, ...fields })
    const other = await ask('issues.create', { dossierId, ...fields, title: 'Обыск' })
    const person = await ask('persons.create', { name: 'Сказкин', aliases: [], note: '' })
    const { id } = await fact('а', { issueIds: [issue.id], personIds: [person.id] })
    const { issues } = await ask('issues.erase', { id: issue.id })
    await ask('persons.erase', { id: person.id })
    expect((await list())[0]).toMatchObject({ issueIds: [], personIds: [person.id] })
    await change(id, { issueIds: [other.id], personIds: [person.id] })
    await ask('issues.restore', { ids: issues.map((one) => one.id) })
    expect(new Set((await list())[0]?.issueIds)).toEqual(new Set([issue.id, other.id]))
  })

  it('refuse what is not there, and a text of nothing', async () => {
    await expect(fact('  ')).rejects.toMatchObject({ code: 'invalid-request' })
    await expect(fact('а', { personIds: [newId(PersonId)] })).rejects.toMatchObject({ code: 'not-found' })
    await expect(fact('а', { when: on('2023-02-30') })).rejects.toMatchObject({ code: 'invalid-request' })
    await expect(change(newId(FactId), { text: 'а' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await list()).toEqual([])
  })

  it('sort by earliest, then latest, then sequence, whatever the dates', async () => {
    const two = (value: number) => String(value).padStart(2, '0')
    const day = fc.tuple(
      fc.integer({ min: 2019, max: 2020 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
    )
    const date = fc.oneof(
      day.map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`),
      day.map(([year, month]) => `${year}-${two(month)}~`),
      day.map(([year]) => `${year}`),
      day.map(([year, month]) => `${year}-${two(month)}/..`),
      day.map(([year, month]) => `../${year}-${two(month)}`),
      fc.constant(null),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(date, fc.nat(3)), { maxLength: 12 }), async (wanted) => {
        for (const { id } of await list()) await ask('facts.erase', only(id))
        for (const [index, [when, sequence]] of wanted.entries()) {
          const { id } = await fact(String(index), { when: when === null ? null : on(when) })
          await ask('facts.arrange', { places: [{ id, sequence }] })
        }
        const keys = (await list()).map(({ when, sequence, text }) => {
          const bounds = when && edtfBounds(when.date)
          const far = Number.POSITIVE_INFINITY
          return [bounds?.earliest ?? far, bounds?.latest ?? far, sequence, Number(text)]
        })
        const sorted = keys.toSorted((a, b) => {
          for (const [i, value] of a.entries()) if (value !== b[i]) return value < (b[i] as number) ? -1 : 1
          return 0
        })
        expect(keys).toEqual(sorted)
        expect(keys).toHaveLength(wanted.length)
      }),
      { numRuns: 10 },
    )
  })
})
