import { type CustodyPeriodFields, EMPTY_CUSTODY_PERIOD, EMPTY_INCIDENT } from '#shared/domain/custody.ts'
import { at, type Records } from './target.ts'

const SIZO = 'СИЗО № 0 г. Нигдевска'
const ADDRESS = '000000, Вымышленная область, г. Нигдевск, Тюремный пер., д. 0, СИЗО № 0'

/** Where each defendant is held, with hours nobody accounts for, and what was done to them. */
export async function addCustody({ vault, dossierId, person, document, day }: Records): Promise<void> {
  const period = (key: string, fields: Partial<CustodyPeriodFields> & Pick<CustodyPeriodFields, 'measure' | 'from'>) =>
    vault.request('custody.create', {
      dossierId,
      fields: {
        ...EMPTY_CUSTODY_PERIOD,
        personId: person(key),
        ...fields,
      },
    })
  await period('nebylitsyn', {
    measure: 'police-custody',
    from: at('2023-03-11', '06:15'),
    to: at('2023-03-13', '12:00'),
    facility: 'Следственный отдел г. Нигдевска, затем ИВС',
    rulingId: document('detention'),
    note: 'Протокол составлен через 12 часов после доставления.',
  })
  await period('nebylitsyn', {
    measure: 'remand',
    from: at('2023-03-13'),
    allowedUntil: day(23),
    facility: SIZO,
    lettersAddress: ADDRESS,
    rulingId: document('extension-2'),
  })
  for (const key of ['lukomortsev', 'gorynin']) {
    await period(key, {
      measure: 'police-custody',
      from: at('2023-03-12', '22:00'),
      to: at('2023-03-14'),
      facility: 'ИВС г. Нигдевска',
    })
    await period(key, {
      measure: 'remand',
      from: at('2023-03-15'),
      allowedUntil: day(23),
      facility: SIZO,
      lettersAddress: ADDRESS,
      note: 'Сутки с 14 на 15 марта не отражены ни в одном документе.',
    })
  }
  await period('bayunova', {
    measure: 'remand',
    from: at('2023-03-16'),
    to: at('2023-09-11'),
    facility: SIZO,
  })
  await period('bayunova', {
    measure: 'hospital',
    from: at('2023-09-12'),
    whereaboutsUnknown: true,
    note: 'Этапирована; адвокату не сообщают куда.',
  })
  await period('tsarevnina', { measure: 'house-arrest', from: at('2023-03-17'), allowedUntil: day(23) })
  await period('sivkin', { measure: 'ban-on-actions', from: at('2023-03-17') })

  await vault.request('custody.createIncident', {
    dossierId,
    fields: {
      ...EMPTY_INCIDENT,
      personId: person('nebylitsyn'),
      kind: 'torture',
      when: at('2023-03-11', null, 'в ночь на 12 марта'),
      place: 'Следственный отдел г. Нигдевска',
      by: 'двое в масках, имена неизвестны',
      account: 'Двадцать часов без сна и еды, удары по рёбрам и лицу; протокол лежал готовый.',
      injuries: 'Ушиб грудной клетки слева, кровоподтёки в проекции 7–9 рёбер, ушиб левой скуловой области.',
      medicalRecordIds: [document('certificate'), document('medical')],
      complaint: 'Заявление по ст. 141 УПК РФ; просили изъять записи камер.',
      complaintOn: '2023-04-06',
      outcome: 'refused',
      outcomeNote: 'Отказ от 5 мая: «удар о дверной косяк». Камеры «не сохранились».',
    },
  })
  await vault.request('custody.createIncident', {
    dossierId,
    fields: {
      ...EMPTY_INCIDENT,
      personId: person('lukomortsev'),
      kind: 'threat',
      when: at('2023-03-13~'),
      place: 'ИВС г. Нигдевска',
      account: 'Угрожали прийти к сестре.',
    },
  })
}
