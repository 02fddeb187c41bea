import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { SupportEntryFields } from '#shared/domain/support.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { factFields, on } from '../facts/testing.ts'
import { hearingFields } from '../hearings/testing.ts'
import { addDocument } from '../search/testing.ts'
import { statementFields } from '../statements/testing.ts'
import { incidentFields, moment, periodFields } from '../timeline/testing.ts'

let vault: TestVault
let here: DossierId
let there: DossierId
const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)

beforeEach(async () => {
  vault = await openTestVault()
  here = (await ask('dossiers.create', { title: 'Книжный клуб' })).id
  there = (await ask('dossiers.create', { title: 'Дело о пропавшей сказке' })).id
})
afterEach(() => vault.cleanup())

const person = async (name: string): Promise<PersonId> => (await ask('persons.create', { name })).id
const records = async (id: PersonId) => (await ask('persons.records', { id, language: 'ru' })).records
const told = async (id: PersonId) => (await records(id)).map(({ lane, title, part }) => [lane, title, part])

async function document(dossierId: DossierId, title: string, author: string, date: string | null) {
  const id = addDocument(vault.context, dossierId, { title, pages: ['слова'] })
  await ask('documents.update', { ids: [id], fields: { author, date } })
}

describe('the records of a person', () => {
  it('are of every dossier, in order of time, the undated last, each with the part they have in it', async () => {
    const [who, investigator] = [await person('Небылицын Артём Ильич'), await person('Выдумкин Степан Львович')]
    await ask('custody.create', {
      dossierId: here,
      fields: periodFields(who, { from: moment('2023-03-11'), to: null, facility: 'СИЗО-4' }),
    })
    await ask('custody.createIncident', {
      dossierId: here,
      fields: incidentFields(who, moment('2023-03-10'), { kind: 'ill-treatment', byPersonIds: [investigator] }),
    })
    await ask('statements.create', {
      dossierId: here,
      ...statementFields(who, { start: moment('2023-03-12'), takenByIds: [investigator] }),
    })
    await ask('statements.create', { dossierId: there, ...statementFields(who, { counselIds: [investigator] }) })
    await ask('hearings.create', {
      dossierId: there,
      fields: hearingFields(moment('2022-05-05'), {
        court: 'Суд',
        attendance: [{ personId: investigator, attendance: 'absent', note: '' }],
      }),
    })
    await ask('facts.create', {
      dossierId: here,
      ...factFields('Читал вслух', { when: on('2023-03-03'), personIds: [who] }),
    })
    expect(await told(who)).toEqual([
      ['facts', 'Читал вслух', null],
      ['incidents', 'Жестокое обращение', null],
      ['custody', 'Заключение под стражу, СИЗО-4', null],
      ['statements', 'Допрос свидетеля', null],
      ['statements', 'Допрос свидетеля', null],
    ])
    expect((await records(who)).at(-1)).toMatchObject({ date: null, dossierId: there })
    expect(await told(investigator)).toEqual([
      ['hearings', expect.stringContaining('Суд'), 'absent'],
      ['incidents', 'Небылицын Артём Ильич: Жестокое обращение', 'responsible'],
      ['statements', 'Небылицын Артём Ильич: Допрос свидетеля', 'taken-by'],
      ['statements', 'Небылицын Артём Ильич: Допрос свидетеля', 'counsel'],
    ])
  })

  it('hold what they wrote and what is called after them, whatever the case of the name and wherever it lies', async () => {
    const judge = await person('Притчина Алла Сергеевна')
    await document(here, 'Постановление о продлении стражи', 'Судья Притчина А. С.', '2023-05-05')
    await document(there, 'Отвод судье Притчиной', 'Защитник Сказкина', null)
    await document(here, 'Рапорт', 'Выдумкин С. Л.', '2023-01-01')
    expect(await told(judge)).toEqual([['documents', 'Постановление о продлении стражи', 'author']])
    await ask('persons.participate', { personId: judge, dossierId: there, roles: ['judge'], remove: false })
    expect(await told(judge)).toEqual([
      ['documents', 'Постановление о продлении стражи', 'author'],
      ['documents', 'Отвод судье Притчиной', 'in-title'],
    ])
  })

  it('hold the help that came for them and the questions to be put to them, and of nobody else', async () => {
    const [who, other] = [await person('Небылицын Артём'), await person('Выдумкин Степан')]
    const help = (personId: PersonId, more: Partial<SupportEntryFields>) =>
      ask('support.create', {
        dossierId: here,
        fields: {
          kind: 'money',
          date: '2024-01',
          personId,
          donor: '',
          amount: null,
          currency: null,
          purpose: '',
          note: '',
          ...more,
        },
      })
    await help(who, { amount: '1500.50', currency: 'RUB', purpose: 'адвокат', donor: 'сестра' })
    const parcel = await help(who, { kind: 'parcel', date: '2023-03-05', purpose: 'книги' })
    await help(other, { kind: 'letter' })
    const question = (personId: PersonId | null, text: string, asked = false) =>
      ask('questions.create', {
        dossierId: there,
        ...{ personId, text, aim: '', contradictionId: null, sources: [], documentIds: [], asked, answer: '' },
      })
    const first = await question(who, 'Кто составил протокол?', true)
    await question(other, 'Что было в книге?')
    await question(null, 'Кому это известно?')
    await question(who, 'Когда вы его подписали?')
    const found = await records(who)
    expect(found.map(({ lane, title, state, date }) => [lane, title.replaceAll('\u00a0', ' '), state, date])).toEqual([
      ['support', 'Передача — книги', '', '2023-03-05'],
      ['support', 'Деньги 1 500,50 ₽ — адвокат', 'От кого: сестра', '2024-01'],
      ['questions', 'Кто составил протокол?', 'задан', null],
      ['questions', 'Когда вы его подписали?', '', null],
    ])
    expect(found.map(({ source }) => source)).toMatchObject([
      { type: 'support-entry', id: parcel.id },
      {},
      { type: 'question', id: first.id },
      {},
    ])
    await ask('dossiers.trash', { id: there })
    expect((await records(who)).map(({ lane }) => lane)).toEqual(['support', 'support'])
  })

  it('leave out dossiers in the trash, and say so of a person who is not there', async () => {
    const who = await person('Небылицын Артём')
    await ask('statements.create', { dossierId: there, ...statementFields(who) })
    expect(await records(who)).toHaveLength(1)
    await ask('dossiers.trash', { id: there })
    expect(await records(who)).toEqual([])
    await ask('persons.erase', { id: await person('Никто') })
    await expect(records('0'.repeat(26) as PersonId)).rejects.toMatchObject({ code: 'not-found' })
  })
})
