import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DeadlineFields, EMPTY_DEADLINE_FIELDS } from '#shared/domain/deadline.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { BY_NAME } from '#shared/domain/persons-shown.ts'
import { versionOn } from '#shared/terms/rule-book.ts'
import { computeTerm } from '#shared/terms/term.ts'
import { calendar, russia } from '#shared/terms/testing.ts'
import { openTestVault, type TestVault } from '../../testing.ts'

let vault: TestVault
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Книжный клуб «Закладка»' })).id
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)

const byHand = (title: string, due: string, more: Partial<DeadlineFields> = {}): DeadlineFields => ({
  ...EMPTY_DEADLINE_FIELDS,
  title,
  due,
  ...more,
})

/** 15 days from the verdict of 14 April 2024: Mon 29 April was off, Thu 2 May is the first working day. */
function appeal(more: Partial<DeadlineFields> = {}): DeadlineFields {
  const rule = russia.rules.find(({ id }) => id === 'cpc-389.4')
  const found = rule && versionOn(russia, rule, '2024-04-14')
  const term = found && computeTerm(found, { day: '2024-04-14', time: null, zone: null }, calendar)
  if (!term) throw new Error('no rule')
  const basis = {
    ruleId: 'ru-criminal/cpc-389.4',
    ruleVersion: '2026-1/2',
    from: '2024-04-14',
    fromTime: null,
    computed: term.due,
    computedTime: null,
    working: term.working,
  }
  return byHand('Апелляция', term.due, { basis, ...more })
}
const create = (fields: DeadlineFields, dossier = dossierId) => ask('deadlines.create', { dossierId: dossier, fields })
const titles = async () => (await ask('deadlines.list', { dossierId })).deadlines.map(({ title }) => title)

describe('deadlines', () => {
  it('are listed by day and hour', async () => {
    await create(byHand('Позже', '2024-05-10'))
    await create(byHand('Днём', '2024-05-02', { dueTime: '15:00', zone: 'Europe/Moscow' }))
    await create(byHand('Утром', '2024-05-02', { dueTime: '09:00', zone: 'Europe/Moscow' }))
    await create(byHand('Раньше', '2024-04-30'))
    expect(await titles()).toEqual(['Раньше', 'Утром', 'Днём', 'Позже'])
  })

  it('keep what they were computed from, working and all, beside a date set by hand', async () => {
    const { id } = await create(appeal())
    await vault.reopen()
    await ask('deadlines.update', { id, fields: { due: '2024-04-27', overrideReason: 'Подаём заранее' } })
    const [deadline] = (await ask('deadlines.list', { dossierId })).deadlines
    expect(deadline).toMatchObject({
      due: '2024-04-27',
      overrideReason: 'Подаём заранее',
      basis: { computed: '2024-05-02' },
    })
    expect(deadline?.basis?.working.map(({ step }) => step)).toEqual(['rule', 'event', 'add', 'moved'])
  })

  it('come back whole after they were erased', async () => {
    const person = await ask('persons.create', { name: 'Небылицын', aliases: [], note: '' })
    const before = await create(appeal({ personId: person.id, state: 'missed', note: 'Просить восстановить срок' }))
    await ask('deadlines.erase', { id: before.id })
    expect(await titles()).toEqual([])
    expect(await ask('deadlines.restore', before)).toEqual(before)
    expect(await ask('deadlines.restore', before)).toEqual(before)
  })

  it('hold on to their person, who is not erased from under them', async () => {
    const { id: personId } = await ask('persons.create', { name: 'Выдумкин', aliases: [], note: '' })
    await create(byHand('Жалоба', '2024-05-01', { personId }))
    await expect(ask('persons.erase', { id: personId })).rejects.toMatchObject({ code: 'in-use' })
  })

  it('refuse an impossible day, an hour without its zone, a person nobody knows, words of nothing', async () => {
    const refused = (fields: DeadlineFields) =>
      expect(create(fields)).rejects.toMatchObject({ code: 'invalid-request' })
    await refused(byHand('Срок', '2023-02-29'))
    await refused(byHand('Срок', '2024-05'))
    await refused(byHand('Срок', '2024-05-01', { dueTime: '10:00' }))
    await refused(byHand('  ', '2024-05-01'))
  })

  it('are found by their words', async () => {
    const { id } = await create(byHand('Подать апелляционную жалобу', '2024-05-01'))
    const found = async (query: string) =>
      JSON.stringify(await ask('search.run', { query, dossierId, filters: {}, offset: 0, limit: 20 }))
    expect(await found('апелляционная')).toContain(id)
    await ask('deadlines.erase', { id })
    expect(await found('апелляционная')).not.toContain(id)
  })
})

describe('what is due', () => {
  const due = async (today: string) => (await ask('deadlines.due', { today })).dossiers

  it('counts the overdue and the next seven days, and names the next', async () => {
    await create(byHand('Просрочен давно', '2024-04-01'))
    await create(byHand('Просрочен вчера', '2024-04-30'))
    await create(byHand('Сделан', '2024-05-02', { state: 'done' }))
    await create(byHand('Сегодня', '2024-05-01'))
    await create(byHand('Через неделю', '2024-05-08'))
    await create(byHand('Через восемь дней', '2024-05-09'))
    expect(await due('2024-05-01')).toMatchObject([
      { dossierId, overdue: 2, soon: 2, next: { title: 'Сегодня', due: '2024-05-01' } },
    ])
    expect(await due('2024-06-01')).toMatchObject([{ overdue: 5, soon: 0, next: { title: 'Через восемь дней' } }])
  })

  it('puts the dossier with the nearest first, and leaves out the trash', async () => {
    const other = (await ask('dossiers.create', { title: 'Другое' })).id
    const trashed = (await ask('dossiers.create', { title: 'В корзине' })).id
    await create(byHand('Позже', '2024-05-20'))
    await create(byHand('Раньше', '2024-05-10'), other)
    await create(byHand('Раньше всех', '2024-05-02'), trashed)
    await ask('dossiers.trash', { id: trashed })
    expect((await due('2024-05-01')).map(({ dossierTitle }) => dossierTitle)).toEqual([
      'Другое',
      'Книжный клуб «Закладка»',
    ])
  })
})

describe('the sheet', () => {
  it('is written with dates, rules, what differs and why, and the working', async () => {
    const { id: personId } = await ask('persons.create', { name: 'Притчина Лада', aliases: [], note: '' })
    await create(appeal({ personId, due: '2024-04-27', overrideReason: 'Подаём заранее' }))
    await create(byHand('Сделанное', '2024-04-01', { state: 'done' }))
    const path = mkdtempSync(join(tmpdir(), 'delo-sheet-'))
    try {
      const { files } = await ask('deadlines.writeSheetTo', {
        dossierId,
        formats: ['md', 'csv', 'pdf', 'docx', 'html'],
        language: 'ru',
        closed: false,
        working: true,
        persons: BY_NAME,
        path,
      })
      expect(files.map(({ name }) => name.split('.').at(-1))).toEqual(['md', 'csv', 'pdf', 'docx', 'html'])
      expect(files.every(({ size }) => size > 100)).toBe(true)
      const text = (kind: string) =>
        readFileSync(join(path, files.find(({ name }) => name.endsWith(kind))?.name ?? ''), 'utf8').replaceAll(
          '\u00a0',
          ' ',
        )
      for (const words of [
        '27 апреля 2024 г.',
        'по правилу 2 мая 2024 г.',
        'Подаём заранее',
        'Притчина Лада',
        'ч. 1 ст. 389.4 УПК РФ',
        'нерабочий день',
        'подтвердить адвокат',
      ])
        expect(text('.md')).toContain(words)
      expect(text('.md')).not.toContain('Сделанное')
      expect(text('.csv')).toContain('2024-04-27')
    } finally {
      rmSync(path, { recursive: true, force: true })
    }
  })
})
