import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { BY_NAME } from '#shared/domain/persons-shown.ts'
import type { SupportEntryFields } from '#shared/domain/support.ts'
import { readCsv } from '#shared/text/csv-reader.ts'
import { openTestVault, type TestVault } from '../../testing.ts'

let vault: TestVault
let dossierId: DossierId
let prisoner: PersonId
let folder: string
beforeEach(async () => {
  vault = await openTestVault()
  folder = mkdtempSync(join(tmpdir(), 'delo-support-'))
  dossierId = (await ask('dossiers.create', { title: 'Книжный клуб «Закладка»' })).id
  prisoner = (await ask('persons.create', { name: 'Небылицын Фома', aliases: [], note: '' })).id
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await vault.cleanup()
})

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const create = (more: Partial<SupportEntryFields> = {}) =>
  ask('support.create', {
    dossierId,
    fields: {
      kind: 'money',
      date: '2024-03-12',
      personId: prisoner,
      donor: '',
      amount: '1500.00',
      currency: 'RUB',
      purpose: 'передача',
      note: '',
      ...more,
    },
  })
const list = async () => (await ask('support.list', { dossierId })).entries
const write = (more: { withoutDonors?: boolean; ids?: Awaited<ReturnType<typeof list>>[number]['id'][] } = {}) =>
  ask('support.writeCsvTo', {
    dossierId,
    ids: more.ids ?? null,
    withoutDonors: more.withoutDonors ?? false,
    persons: BY_NAME,
    language: 'ru',
    path: folder,
  })
const read = (name: string) => readCsv(readFileSync(join(folder, name), 'utf8'))

describe('the support log', () => {
  it('keeps everything entered, the latest first, over a reopening', async () => {
    const first = await create({ donor: 'Сказкина', note: 'через адвоката' })
    const fuzzy = await create({ date: '2023-11~', kind: 'letter', amount: null, currency: null })
    const same = await create()
    await vault.reopen()
    expect(await list()).toEqual([same, first, fuzzy])
  })

  it('writes an amount with all the digits of its currency', async () => {
    expect((await create({ amount: '1500' })).amount).toBe('1500.00')
    expect((await create({ amount: '0.5', currency: 'EUR' })).amount).toBe('0.50')
    expect((await create({ amount: '7', currency: 'JPY' })).amount).toBe('7')
  })

  it.each([
    ['an amount without a currency', { currency: null }],
    ['a currency without an amount', { amount: null }],
    ['a fraction that the currency does not have', { amount: '10.5', currency: 'JPY' }],
    ['less than nothing', { amount: '-5' }],
    ['a number that is not written as one', { amount: '1e3' }],
    ['a day that is not in the calendar', { date: '2023-02-29' }],
  ])('refuses %s', async (_, fields) => {
    await expect(create(fields)).rejects.toMatchObject({ code: 'invalid-request' })
    expect(await list()).toEqual([])
  })

  it('changes field by field, and half of an amount is not taken', async () => {
    const { id } = await create()
    expect(await ask('support.update', { id, fields: { purpose: 'адвокат' } })).toMatchObject({
      purpose: 'адвокат',
      amount: '1500.00',
    })
    await expect(ask('support.update', { id, fields: { amount: null } })).rejects.toMatchObject({
      code: 'invalid-request',
    })
  })

  it('brings a deleted entry back whole', async () => {
    const entry = await create({ donor: 'Сказкина' })
    await ask('support.erase', { id: entry.id })
    expect(await list()).toEqual([])
    expect(await ask('support.restore', entry)).toEqual(entry)
    expect(await ask('support.restore', entry)).toEqual(entry)
    expect(await list()).toEqual([entry])
  })

  it('keeps the prisoner while an entry is for them', async () => {
    await create()
    await expect(ask('persons.erase', { id: prisoner })).rejects.toMatchObject({ code: 'in-use' })
  })
})

describe('its files', () => {
  it('are the entries by date and the totals by purpose and currency', async () => {
    await create({ donor: 'Сказкина', note: 'две строки\nи "кавычки"' })
    await create({ date: '2024-04', amount: '0.10', currency: 'EUR', purpose: '' })
    await create({ date: '2023-11~', kind: 'parcel', amount: '200.5' })
    const { files } = await write()
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^Книжный клуб «Закладка» — помощь \d{4}-\d\d-\d\d\.csv$/),
      expect.stringMatching(/^Книжный клуб «Закладка» — помощь, итоги \d{4}-\d\d-\d\d\.csv$/),
    ])
    const [entries = '', totals = ''] = files.map(({ name }) => name)
    expect(read(entries)).toEqual([
      ['Дата', 'Дата словами', 'Вид', 'Кому', 'От кого', 'Сумма', 'Валюта', 'Назначение', 'Пометки'],
      ['2023-11~', 'около ноября 2023 г.', 'передача', 'Небылицын Фома', '', '200.50', 'RUB', 'передача', ''],
      [
        '2024-03-12',
        '12 марта 2024 г.',
        'деньги',
        'Небылицын Фома',
        'Сказкина',
        '1500.00',
        'RUB',
        'передача',
        'две строки\nи "кавычки"',
      ],
      ['2024-04', 'апрель 2024 г.', 'деньги', 'Небылицын Фома', '', '0.10', 'EUR', '', ''],
    ])
    expect(read(totals)).toEqual([
      ['Назначение', 'Валюта', 'Сумма', 'Записей'],
      ['передача', 'RUB', '1700.50', '2'],
      ['(без назначения)', 'EUR', '0.10', '1'],
      ['Всего', 'RUB', '1700.50', '2'],
      ['Всего', 'EUR', '0.10', '1'],
    ])
  })

  it('run nothing in a spreadsheet', async () => {
    await create({ donor: '=HYPERLINK("http://x")', purpose: '+7', note: '@SUM(A1)' })
    const { files } = await write()
    const [, row = []] = read(files[0]?.name ?? '')
    expect([row[4], row[7], row[8]]).toEqual([`'=HYPERLINK("http://x")`, `'+7`, `'@SUM(A1)`])
  })

  it('say nothing of donors when they are to stay nameless', async () => {
    await create({ donor: 'Сказкина Василиса' })
    const { files } = await write({ withoutDonors: true })
    for (const { name } of files) expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/Сказкин|От кого/)
  })

  it('hold what was chosen, in the order shown, and never replace a file', async () => {
    const first = await create({ purpose: 'один' })
    const second = await create({ purpose: 'два' })
    await create({ purpose: 'три' })
    await write({ ids: [second.id, first.id] })
    const { files } = await write({ ids: [second.id, first.id] })
    expect(files[0]?.name).toMatch(/\(2\)\.csv$/)
    expect(
      read(files[0]?.name ?? '')
        .slice(1)
        .map((row) => row[7]),
    ).toEqual(['два', 'один'])
    expect(readdirSync(folder)).toHaveLength(4)
  })
})
