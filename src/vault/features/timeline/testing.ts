import type { RequestInput, RequestOutput, WindowRequestName } from '#shared/contract/index.ts'
import type { ChargeVersion } from '#shared/domain/charge.ts'
import {
  type CustodyPeriodFields,
  EMPTY_CUSTODY_PERIOD,
  EMPTY_INCIDENT,
  type IncidentFields,
} from '#shared/domain/custody.ts'
import { type DeadlineFields, EMPTY_DEADLINE_FIELDS } from '#shared/domain/deadline.ts'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { factFields } from '../facts/testing.ts'
import { hearingFields } from '../hearings/testing.ts'
import { statementFields } from '../statements/testing.ts'

export type AskWindow = <N extends WindowRequestName>(name: N, input: RequestInput<N>) => Promise<RequestOutput<N>>

const ZONE = 'Europe/Moscow'
export const moment = (date: string, time: string | null = null, wording = ''): Moment => ({
  date,
  time,
  zone: time === null ? null : ZONE,
  wording,
})

export const periodFields = (personId: PersonId, more: Partial<CustodyPeriodFields>): CustodyPeriodFields => ({
  ...EMPTY_CUSTODY_PERIOD,
  personId,
  from: moment('2023-01-01'),
  ...more,
})

export const incidentFields = (
  personId: PersonId,
  when: Moment,
  more: Partial<IncidentFields> = {},
): IncidentFields => ({
  ...EMPTY_INCIDENT,
  personId,
  kind: 'pressure',
  when,
  ...more,
})

export const deadlineFields = (title: string, due: string, more: Partial<DeadlineFields> = {}): DeadlineFields => ({
  ...EMPTY_DEADLINE_FIELDS,
  title,
  due,
  ...more,
})

const version = (on: string, article: string, state: ChargeVersion['state']): ChargeVersion => ({
  on,
  statute: { code: 'ru-cc', article, part: '2', item: '', through: [] },
  wording: '',
  gravity: null,
  penaltyRange: '',
  state,
  documentId: null,
  note: '',
})

type People = { librarian: PersonId; poet: PersonId; judge: PersonId; investigator: PersonId }

async function people(ask: AskWindow, dossierId: DossierId): Promise<People> {
  const add = async (name: string, role: 'defendant' | 'judge' | 'investigator') => {
    const { id } = await ask('persons.create', { name })
    await ask('persons.participate', { personId: id, dossierId, roles: [role], remove: false })
    return id
  }
  return {
    librarian: await add('Небылицын Лука Фомич', 'defendant'),
    poet: await add('Притчина Аглая Карповна', 'defendant'),
    judge: await add('Сказкин Пров Ильич', 'judge'),
    investigator: await add('Выдумкин Егор Саввич', 'investigator'),
  }
}

/** What happened to the book club: every kind of event, exact, vague and open. Fiction. Answers who is in it. */
export async function tellTheCase(ask: AskWindow, dossierId: DossierId): Promise<People> {
  const who = await people(ask, dossierId)
  const { librarian, poet, judge, investigator } = who
  const court = 'Нигдевский районный суд'
  const hearing = (start: Moment, more: Parameters<typeof hearingFields>[1]) =>
    ask('hearings.create', {
      dossierId,
      fields: hearingFields(start, { court, judgeIds: [judge], state: 'held', ...more }),
    })
  const custody = (personId: PersonId, more: Partial<CustodyPeriodFields>) =>
    ask('custody.create', { dossierId, fields: periodFields(personId, more) })
  const fact = (text: string, when: Moment, more: Parameters<typeof factFields>[1] = {}) =>
    ask('facts.create', { dossierId, ...factFields(text, { when, ...more }) })

  await fact('Первая встреча книжного клуба', moment('2022-09~', null, 'ранней осенью'), { status: 'undisputed' })
  await fact('Небылицын читает вслух сказку о Топтыгине', moment('2023-02-17', '18:30'), { personIds: [librarian] })
  await fact('В клубе появляется «Тополь»', moment('2022-11/2023-01', null, 'зимой'), { status: 'disputed-by-us' })
  await fact('Книга куплена в магазине', moment('2021?'), { status: 'unsure' })
  await custody(librarian, {
    measure: 'police-custody',
    from: moment('2023-03-10', '06:40'),
    to: moment('2023-03-12'),
    facility: 'ИВС Нигдевска',
  })
  await custody(librarian, {
    from: moment('2023-03-12'),
    to: moment('2024-06-03'),
    facility: 'СИЗО-4',
    allowedUntil: '2024-06-10',
  })
  await custody(librarian, {
    measure: 'colony',
    regime: 'general',
    from: moment('2024-09~'),
    to: null,
    facility: 'ИК-12',
  })
  await custody(poet, { measure: 'house-arrest', from: moment('2023-03-14'), to: moment('2023-09?') })
  await ask('custody.createIncident', {
    dossierId,
    fields: incidentFields(librarian, moment('2023-03-10/2023-03-11', null, 'в ночь на 11 марта'), {
      kind: 'ill-treatment',
      place: 'отдел полиции',
      byPersonIds: [investigator],
      outcome: 'refused',
    }),
  })
  await ask('custody.createIncident', {
    dossierId,
    fields: incidentFields(poet, moment('2023-04~'), { kind: 'threat', outcome: 'unanswered' }),
  })
  for (const personId of [librarian, poet])
    await ask('charges.create', {
      dossierId,
      fields: {
        personId,
        versions: [version('2023-03-20', '205.2', 'charged'), version('2023-11-08', '205.2', 'amended')],
      },
    })
  for (const [date, time] of [
    ['2023-03-12', '11:00'],
    ['2023-05-05', '10:00'],
    ['2023-09-06', '14:30'],
    ['2024-03-01', '10:00'],
  ] as const)
    await hearing(moment(date, time), {
      kind: date === '2023-03-12' ? 'custody' : 'extension',
      defendantIds: [librarian],
    })
  await hearing(moment('2023-03-14', '12:00'), { kind: 'custody', defendantIds: [poet] })
  await hearing(moment('2024-01-18', '10:00'), { kind: 'preliminary', defendantIds: [librarian, poet] })
  await hearing(moment('2024-02-05', '10:00'), { kind: 'merits', defendantIds: [librarian, poet], state: 'postponed' })
  for (const date of ['2024-02-12', '2024-02-26', '2024-03-18', '2024-04-08', '2024-05-13'])
    await hearing(moment(date, '10:00'), { kind: 'merits', defendantIds: [librarian, poet], end: '17:30' })
  await hearing(moment('2024-06-03', '15:00'), { kind: 'verdict', defendantIds: [librarian, poet] })
  await ask('statements.create', {
    dossierId,
    ...statementFields(librarian, {
      occasion: 'interrogation-suspect',
      start: moment('2023-03-10', '22:15'),
      end: '23:50',
      takenByIds: [investigator],
    }),
  })
  await ask('statements.create', {
    dossierId,
    ...statementFields(librarian, {
      occasion: 'interrogation-accused',
      start: moment('2023-03-21', '13:00'),
      lineage: 'retracted',
    }),
  })
  await ask('statements.create', {
    dossierId,
    ...statementFields(poet, { occasion: 'explanation', start: moment('2023-03~') }),
  })
  await ask('statements.create', {
    dossierId,
    ...statementFields(poet, { occasion: 'court', start: moment('2024-03-18', '11:20'), lineage: 'maintained' }),
  })
  await ask('deadlines.create', {
    dossierId,
    fields: deadlineFields('Апелляция на меру пресечения', '2023-03-15', { state: 'done', personId: librarian }),
  })
  await ask('deadlines.create', {
    dossierId,
    fields: deadlineFields('Замечания на протокол', '2024-06-10', { state: 'missed' }),
  })
  return who
}
