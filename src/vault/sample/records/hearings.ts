import {
  EMPTY_HEARING_FIELDS,
  type HearingFields,
  type HearingItem,
  type HearingItemKind,
} from '#shared/domain/hearing.ts'
import { type HearingId, HearingItemId, newId } from '#shared/domain/ids.ts'
import { at, type Records } from './target.ts'

const COURT = 'Нигдевский районный суд Вымышленной области'

function item(kind: HearingItemKind, by: string, text: string, done = true): HearingItem {
  const id = newId(HearingItemId)
  return { id, threadId: id, kind, by, text, documentIds: [], done, inherited: false }
}

/** Three custody hearings in a series, the merits, the verdict, the appeal, and what is ahead. Answers the one that comes next. */
export async function addHearings({ vault, dossierId, person, document, courtDay }: Records): Promise<HearingId> {
  const attendance: HearingFields['attendance'] = [
    { personId: person('nebylitsyn'), attendance: 'by-video', note: '' },
    { personId: person('skazkina'), attendance: 'present', note: '' },
  ]
  const hearing = (fields: Partial<HearingFields> & Pick<HearingFields, 'kind' | 'start'>): HearingFields => ({
    ...EMPTY_HEARING_FIELDS,
    state: 'held',
    court: COURT,
    room: '0',
    judgeIds: [person('pritchina')],
    defendantIds: [person('nebylitsyn')],
    attendance,
    ...fields,
  })
  const create = (fields: HearingFields) => vault.request('hearings.create', { dossierId, fields })
  const first = await create(
    hearing({
      kind: 'custody',
      start: at('2023-03-13', '12:00'),
      end: '12:25',
      items: [
        item('argued', 'Следователь', 'Может скрыться, оказать давление на свидетелей, уничтожить доказательства.'),
        item('argued', 'Защита', 'Постоянное место жительства и работа, престарелая мать; судимостей нет.'),
        item('argued', 'Защита', 'На лице следы побоев: просим медицинское освидетельствование.'),
        item('ruled', 'Суд', 'Основания, по которым мера пресечения избирается, обоснованны.'),
      ],
      outcome: 'Стража на два месяца.',
    }),
  )
  const second = await vault.request('hearings.createNext', {
    id: first.id,
    start: at('2023-05-05', '10:00'),
    end: '10:20',
  })
  await vault.request('hearings.update', {
    id: second.id,
    fields: {
      kind: 'extension',
      state: 'held',
      attendance,
      outcome: 'Продлено до 11 июля 2023 г.',
      documentIds: [document('extension-1')],
    },
  })
  const third = await vault.request('hearings.createNext', {
    id: second.id,
    start: at('2023-07-06', '10:00'),
    end: '10:15',
  })
  await vault.request('hearings.update', {
    id: third.id,
    fields: {
      state: 'held',
      attendance,
      outcome: 'Продлено до 11 сентября 2023 г. Мотивировка повторяет майскую дословно.',
      documentIds: [document('extension-2')],
    },
  })
  const all = ['nebylitsyn', 'bayunova', 'gorynin', 'lukomortsev', 'sivkin', 'tsarevnina'].map(person)
  await create(
    hearing({
      kind: 'merits',
      start: at('2023-09-18', '10:00'),
      end: '16:40',
      defendantIds: all,
      items: [
        item('filed', 'Защита', 'Ходатайство об исключении протокола допроса от 12 марта.'),
        item('argued', 'Прокурор', 'Ходатайство преждевременно.'),
        item('ruled', 'Суд', 'Рассмотрение ходатайства отложить до удаления в совещательную комнату.'),
      ],
      outcome: 'Допрошен свидетель «Тополь» с изменением голоса.',
      documentIds: [document('record'), document('motion'), document('observer')],
    }),
  )
  await create(
    hearing({
      kind: 'verdict',
      start: at('2023-12-11', '15:00'),
      end: '15:40',
      outcome: 'Небылицын осуждён: 5 лет 6 месяцев.',
    }),
  )
  await create(
    hearing({
      kind: 'appeal',
      start: at('2024-04-25', '11:00'),
      end: '12:10',
      court: 'Вымышленный областной суд',
      judgeIds: [],
      outcome: 'Приговор отменён, дело возвращено на новое рассмотрение.',
    }),
  )
  const next = await create(
    hearing({
      kind: 'merits',
      state: 'planned',
      start: at(courtDay(9), '10:30'),
      defendantIds: all,
      items: [
        item('agenda', '', 'Ходатайство: допросить «Тополя» о том, где он сидел', false),
        item('agenda', '', 'Огласить справку травматологического пункта', false),
        item('agenda', '', 'Сличить протоколы Басниной и Прибауткина', false),
      ],
      attendance: [
        { personId: person('topol'), attendance: 'expected', note: 'по ВКС, голос изменён' },
        { personId: person('basnina'), attendance: 'expected', note: '' },
        { personId: person('skazkina'), attendance: 'expected', note: '' },
      ],
      documentIds: [document('topol'), document('certificate'), document('basnina-1'), document('pribautkin-1')],
    }),
  )
  await create(
    hearing({ kind: 'extension', state: 'planned', start: at(courtDay(20), '14:00'), defendantIds: all.slice(0, 4) }),
  )
  return next.id
}
