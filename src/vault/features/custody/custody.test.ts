import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CustodyPeriodFields, EMPTY_CUSTODY_PERIOD, type IncidentFields } from '#shared/domain/custody.ts'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { openTestVault, type TestVault } from '../../testing.ts'

let vault: TestVault
let dossierId: DossierId
let personId: PersonId
const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Книжный клуб' })).id
  personId = (await ask('persons.create', { name: 'Небылицын Лука', aliases: [], note: '' })).id
})
afterEach(() => vault.cleanup())

const at = (date: string, time: string | null = null) => ({
  date,
  time,
  zone: time === null ? null : 'Europe/Moscow',
  wording: '',
})
const fields = (from: string, to: string | null, more: Partial<CustodyPeriodFields> = {}): CustodyPeriodFields => ({
  ...EMPTY_CUSTODY_PERIOD,
  personId,
  from: at(from),
  to: to === null ? null : at(to),
  facility: 'СИЗО-1',
  ...more,
})
const create = (given: CustodyPeriodFields) => ask('custody.create', { dossierId, fields: given })
const list = async () => (await ask('custody.list', { dossierId })).periods
const incident = (more: Partial<IncidentFields> = {}): IncidentFields => ({
  personId,
  kind: 'torture',
  when: at('2023-03-02', '23:40'),
  place: 'Отдел полиции',
  byPersonIds: [],
  by: 'двое в масках',
  account: 'Били по ногам, требовали подписать протокол',
  injuries: 'гематомы обоих бёдер',
  medicalRecordIds: [],
  complaint: '',
  complaintOn: null,
  complaintIds: [],
  outcome: 'none',
  outcomeNote: '',
  ...more,
})

describe('custody periods', () => {
  it('are listed in the order of time, whatever the order of entry', async () => {
    await create(fields('2023-05-02', null, { measure: 'house-arrest' }))
    await create(fields('2023-03-01', '2023-03-03', { measure: 'police-custody', from: at('2023-03-01', '14:30') }))
    await create(fields('2023-03~', '2023-05-01'))
    await vault.reopen()
    expect((await list()).map(({ measure }) => measure)).toEqual(['police-custody', 'remand', 'house-arrest'])
  })

  it('are refused when they end before they start, also field by field, and nothing is changed', async () => {
    const wrong = { code: 'invalid-request', params: { field: 'to', problem: 'end-before-start' } }
    await expect(create(fields('2023-03-03', '2023-03-01'))).rejects.toMatchObject(wrong)
    const made = await create(fields('2023-03-03', '2023-05-01'))
    await expect(ask('custody.update', { id: made.id, fields: { from: at('2023-06-01') } })).rejects.toMatchObject(
      wrong,
    )
    await expect(create(fields('2023-02-30', null))).rejects.toMatchObject({ code: 'invalid-request' })
    await expect(create(fields('2023-03/..', null))).rejects.toMatchObject({ params: { problem: 'open-ended' } })
    expect(await list()).toEqual([made])
  })

  it('may overlap, and may say that nobody knows where the person is', async () => {
    await create(fields('2023-03-01', '2023-06-01'))
    await create(fields('2023-04-01', null, { whereaboutsUnknown: true, facility: '' }))
    expect((await list()).map(({ whereaboutsUnknown }) => whereaboutsUnknown)).toEqual([false, true])
  })

  it('come back whole when erasing is undone', async () => {
    const made = await create(
      fields('2023-03-01', null, { lettersAddress: '123456, г. Залесск\nСИЗО-1', note: 'карцер' }),
    )
    await ask('custody.erase', { id: made.id })
    expect(await list()).toEqual([])
    expect(await ask('custody.restore', made)).toEqual(made)
    expect(await list()).toEqual([made])
  })

  it('refuse a ruling of another dossier', async () => {
    await expect(
      create(fields('2023-03-01', null, { rulingId: 'z'.repeat(26) as CustodyPeriodFields['rulingId'] })),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  it('are never lost, whatever is entered, changed, erased and restored', async () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2023-03-${String(n).padStart(2, '0')}`)
    const step = fc.record({ act: fc.constantFrom('create', 'update', 'erase and restore'), day, which: fc.nat(50) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const id = (await ask('dossiers.create', { title: 'Дело' })).id
        const now = async () => (await ask('custody.list', { dossierId: id })).periods
        const expected = new Map<string, string>()
        for (const { act, day, which } of steps) {
          const present = await now()
          const chosen = present[which % Math.max(1, present.length)]
          if (act === 'create' || !chosen) {
            const made = await ask('custody.create', { dossierId: id, fields: fields(day, null) })
            expected.set(made.id, day)
          } else if (act === 'update') {
            await ask('custody.update', { id: chosen.id, fields: { from: at(day) } })
            expected.set(chosen.id, day)
          } else {
            await ask('custody.erase', { id: chosen.id })
            await ask('custody.restore', chosen)
          }
        }
        expect(new Map((await now()).map((period) => [period.id as string, period.from.date]))).toEqual(expected)
      }),
      { numRuns: 15 },
    )
  })
})

describe('incidents', () => {
  it('keep who did it, in order and once', async () => {
    const first = (await ask('persons.create', { name: 'Выдумкин', aliases: [], note: '' })).id
    const second = (await ask('persons.create', { name: 'Сказкин', aliases: [], note: '' })).id
    const made = await ask('custody.createIncident', {
      dossierId,
      fields: incident({ byPersonIds: [second, first, second] }),
    })
    await vault.reopen()
    const { incidents } = await ask('custody.incidents', { dossierId })
    expect(incidents).toEqual([made])
    expect(made.byPersonIds).toEqual([second, first])
    await expect(ask('persons.erase', { id: first })).rejects.toMatchObject({ code: 'in-use' })
  })

  it('change field by field, and come back whole when erasing is undone', async () => {
    const made = await ask('custody.createIncident', { dossierId, fields: incident() })
    const { before, ...changed } = await ask('custody.updateIncident', {
      id: made.id,
      fields: { outcome: 'refused', complaintOn: '2023-03-10' },
    })
    expect(before).toEqual(made)
    expect(changed).toMatchObject({ by: 'двое в масках', outcome: 'refused', complaintOn: '2023-03-10' })
    await ask('custody.eraseIncident', { id: made.id })
    expect(await ask('custody.restoreIncident', changed)).toEqual(changed)
  })

  it('are found by their words', async () => {
    const made = await ask('custody.createIncident', { dossierId, fields: incident() })
    const { groups } = await ask('search.run', { query: 'гематома', dossierId, filters: {}, limit: 10, offset: 0 })
    expect(groups.map(({ target }) => target.id)).toEqual([made.id])
  })
})

describe('the custody clocks', () => {
  const clocks = async (today: string, of: DossierId | null = null) =>
    (await ask('custody.clocks', { dossierId: of, today })).clocks

  it('are those of everybody held in any dossier, what runs out first on top', async () => {
    const other = (await ask('persons.create', { name: 'Выдумкин Пров', aliases: [], note: '' })).id
    const there = (await ask('dossiers.create', { title: 'Другое дело' })).id
    await create(fields('2024-01-10', null, { allowedUntil: '2024-03-09' }))
    await ask('custody.create', {
      dossierId: there,
      fields: fields('2024-01-01', null, { personId: other, allowedUntil: '2024-02-29' }),
    })
    const all = await clocks('2024-02-01')
    expect(all.map(({ name, held, nextExpiry }) => [name, held.max, nextExpiry?.on, nextExpiry?.daysLeft])).toEqual([
      ['Выдумкин Пров', 32, '2024-02-29', 28],
      ['Небылицын Лука', 23, '2024-03-09', 37],
    ])
    expect((await clocks('2024-02-01', there)).map(({ name }) => name)).toEqual(['Выдумкин Пров'])
    await ask('dossiers.trash', { id: there })
    expect((await clocks('2024-02-01')).map(({ name }) => name)).toEqual(['Небылицын Лука'])
  })

  it('ask the database as often for many dossiers as for one', async () => {
    const prepare = vi.spyOn(vault.context.db, 'prepare')
    const asked = async () => {
      prepare.mockClear()
      await clocks('2024-02-01')
      return prepare.mock.calls.length
    }
    await create(fields('2024-01-10', null))
    const alone = await asked()
    for (const title of ['Второе', 'Третье', 'Четвёртое']) {
      const { id } = await ask('dossiers.create', { title })
      await ask('custody.create', { dossierId: id, fields: fields('2024-01-10', null) })
    }
    expect((await clocks('2024-02-01')).length).toBe(4)
    expect(await asked()).toBe(alone)
  })

  it('put those of whom nobody says where they are before all others, and count days nobody accounts for', async () => {
    const other = (await ask('persons.create', { name: 'Выдумкин Пров', aliases: [], note: '' })).id
    await create(fields('2024-01-10', null, { allowedUntil: '2024-02-09' }))
    await create(fields('2024-01-01', '2024-01-03', { personId: other }))
    await create(fields('2024-01-10', null, { personId: other, whereaboutsUnknown: true }))
    expect(
      (await clocks('2024-02-01')).map(({ name, whereaboutsUnknown, gapDays }) => [name, whereaboutsUnknown, gapDays]),
    ).toEqual([
      ['Выдумкин Пров', true, 6],
      ['Небылицын Лука', false, 0],
    ])
  })

  it('run by the terms of the trial from the day the case reached the court', async () => {
    await create(fields('2024-01-10', null))
    const before = { personId, courtReceivedOn: null, actOn: null }
    const basis = { personId, courtReceivedOn: '2024-06-03', actOn: '2023-05-01' }
    expect(await ask('custody.setBasis', { dossierId, basis })).toEqual({ before })
    expect((await ask('custody.bases', { dossierId })).bases).toEqual([basis])
    // Six months from 3 June end on 2 December.
    expect((await clocks('2024-07-01'))[0]?.nextExpiry?.on).toBe('2024-12-02')
    expect(await ask('custody.setBasis', { dossierId, basis: before })).toEqual({ before: basis })
    expect((await ask('custody.bases', { dossierId })).bases).toEqual([])
  })
})
