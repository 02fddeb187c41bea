import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Role } from '#shared/domain/person.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { addDocument } from '../search/testing.ts'
import { onDay, statementFields } from './testing.ts'

let vault: TestVault
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Дело книжного клуба «Закладка»' })).id
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const person = async (name: string, roles: Role[] = []): Promise<PersonId> => {
  const { id } = await ask('persons.create', { name, aliases: [], note: '' })
  await ask('persons.participate', { personId: id, dossierId, roles, remove: false })
  return id
}
const state = async (personId: PersonId, more: Parameters<typeof statementFields>[1] = {}) =>
  ask('statements.create', { dossierId, ...statementFields(personId, more) })
const claim = (statementId: Awaited<ReturnType<typeof state>>['id'], text: string) =>
  ask('assertions.create', {
    statementId,
    topicId: null,
    text,
    documentId: null,
    passage: null,
    stance: 'supports',
  })

describe('statements', () => {
  it('come in the order they were made, by day and by the hour', async () => {
    const who = await person('Небылицын Артём')
    const at = (date: string, time: string | null) => ({
      date,
      time,
      zone: time === null ? null : 'Europe/Moscow',
      wording: '',
    })
    const made: string[] = []
    for (const start of [at('2023-04-04', null), null, at('2023-03-12', '16:00'), at('2023-03-12', '02:10')])
      made.push((await state(who, { start })).id)
    const { statements } = await ask('statements.list', { dossierId })
    expect(statements.map(({ id }) => made.indexOf(id))).toEqual([3, 2, 0, 1])
  })

  it('keep who took part, in the order they were named, over a restart', async () => {
    const [who, other, taker, counsel] = [
      await person('Небылицын Артём'),
      await person('Баснина Зоя'),
      await person('Выдумкин Степан'),
      await person('Назначаев Олег'),
    ]
    const people = {
      otherPersonIds: [other, counsel],
      takenByIds: [taker],
      counselIds: [counsel],
      counsel: 'appointed',
    }
    const { id } = await state(who, { ...people, counsel: 'appointed', occasion: 'confrontation' })
    await vault.reopen()
    expect(await ask('statements.get', { id })).toMatchObject(people)
    const changed = await ask('statements.update', { id, fields: { otherPersonIds: [counsel], lineage: 'retracted' } })
    expect(changed).toMatchObject({ otherPersonIds: [counsel], takenByIds: [taker], lineage: 'retracted' })
  })

  it('are erased with what they assert, and come back whole', async () => {
    const who = await person('Небылицын Артём')
    const { id } = await state(who, { start: onDay('2023-03-12') })
    await claim(id, 'Встреча была 3 марта')
    const gone = await ask('statements.erase', { id })
    expect((await ask('assertions.list', { dossierId })).assertions).toEqual([])
    expect(await ask('statements.restore', gone)).toMatchObject({ id, personId: who })
    expect((await ask('assertions.list', { dossierId })).assertions).toEqual(gone.assertions)
    expect(await ask('statements.restore', gone)).toMatchObject({ id })
  })

  it('stay when the person is to be erased: that is refused', async () => {
    const who = await person('Небылицын Артём')
    const { id } = await state(who)
    await expect(ask('persons.erase', { id: who })).rejects.toMatchObject({ code: 'in-use' })
    expect(await ask('statements.get', { id })).toMatchObject({ personId: who })
  })

  it('refuse what cannot be', async () => {
    const who = await person('Небылицын Артём')
    const refused = [
      { pages: [3, 2] as [number, number] },
      { end: '24:10' },
      { start: { date: '2023-02-30', time: null, zone: null, wording: '' } },
      { start: { date: '2023-02', time: '10:00', zone: 'Europe/Moscow', wording: '' } },
    ]
    for (const more of refused) await expect(state(who, more)).rejects.toMatchObject({ code: 'invalid-request' })
    await expect(
      ask('statements.create', { dossierId, ...statementFields('0'.repeat(26) as PersonId) }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('assertions', () => {
  it('stay under a topic that is gone, and are changed and restored by their id', async () => {
    const { id } = await state(await person('Небылицын Артём'))
    const topic = await ask('issues.create', {
      dossierId,
      title: 'Когда была встреча',
      kind: 'defence',
      parentId: null,
      burden: '',
      position: '',
    })
    const made = await claim(id, 'Встреча была 3 марта')
    const { before, ...moved } = await ask('assertions.update', { id: made.id, fields: { topicId: topic.id } })
    expect(before).toEqual(made)
    await ask('issues.erase', { id: topic.id })
    expect((await ask('assertions.list', { dossierId })).assertions).toEqual([moved])
    const gone = await ask('assertions.erase', { id: made.id })
    expect(gone).toEqual(moved)
    expect(await ask('assertions.restore', gone)).toMatchObject({ id: made.id, text: made.text })
  })

  it('are found by their words', async () => {
    const { id } = await state(await person('Небылицын Артём'))
    await claim(id, 'Встреча проходила в библиотеке')
    const { groups } = await ask('search.run', {
      query: 'библиотека',
      dossierId,
      filters: {},
      limit: 10,
      offset: 0,
    })
    expect(groups.map(({ target }) => target.type)).toContain('record')
  })
})

describe('the draft of a statement', () => {
  it('is filled from the document, and says what it only read out of the words', async () => {
    const who = await person('Небылицын Артём Игоревич', ['defendant'])
    await person('Баснина Зоя', ['witness'])
    const taker = await person('Выдумкин Степан Львович', ['investigator'])
    const documentId = addDocument(vault.context, dossierId, {
      title: 'Протокол допроса подозреваемого Небылицына А. И.',
      language: 'ru',
      pages: [
        'ПРОТОКОЛ допроса подозреваемого. г. Нигдевск, 12 марта 2023 г. Допрос начат в 02 ч. 10 мин., окончен в 05 ч. 35 мин. С участием защитника по назначению Назначаева О. П.',
        'Показал следующее.',
      ],
    })
    await ask('documents.update', { ids: [documentId], fields: { author: 'Следователь Выдумкин С. Л.' } })
    const { fields, guessed } = await ask('statements.draft', { documentId, first: 0, last: 1 })
    expect(fields).toMatchObject({
      personId: who,
      takenByIds: [taker],
      occasion: 'interrogation-suspect',
      start: { date: '2023-03-12', time: '02:10' },
      end: '05:35',
      counsel: 'appointed',
      documentId,
      pages: [0, 1],
      conditions: { night: true },
    })
    expect(guessed.find(({ field }) => field === 'counsel')?.words).toBe('защитника по назначению')
    await ask('statements.create', { dossierId, ...fields, personId: who })
  })

  it('of a document that says nothing has nothing in it but the place', async () => {
    const documentId = addDocument(vault.context, dossierId, { title: 'Скан', pages: [''] })
    const { fields, guessed } = await ask('statements.draft', { documentId, first: 0, last: 0 })
    expect(fields).toMatchObject({ personId: null, start: null, counsel: 'unknown', pages: [0, 0] })
    expect(guessed).toEqual([])
  })
})
