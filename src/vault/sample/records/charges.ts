import type { ChargeVersion } from '#shared/domain/charge.ts'
import type { Records } from './target.ts'

const DEFENDANTS = ['nebylitsyn', 'bayunova', 'gorynin', 'lukomortsev', 'sivkin', 'tsarevnina']

/** The first charge, its amendment, and for the first defendant a verdict that was quashed. */
export async function addCharges({ vault, dossierId, person, document }: Records): Promise<void> {
  const version = (fields: Partial<ChargeVersion>): ChargeVersion => ({
    on: '2023-03-20',
    statute: { code: 'ru-cc', article: '205.2', part: '2', item: '', through: [] },
    wording: 'Публичное оправдание поступка героя книги на встрече книжного клуба.',
    gravity: 'grave',
    penaltyRange: 'лишение свободы от 5 до 7 лет',
    state: 'charged',
    documentId: document('ruling'),
    note: '',
    ...fields,
  })
  for (const key of DEFENDANTS)
    await vault.request('charges.create', {
      dossierId,
      fields: {
        personId: person(key),
        versions: [
          version({}),
          ...(key === 'nebylitsyn'
            ? [
                version({
                  on: '2023-08-28',
                  wording: 'То же, с указанием на встречи января — марта 2023 г.; дата встречи не установлена.',
                  state: 'amended',
                  documentId: null,
                  note: 'Дату 3 марта из обвинения убрали после билетов.',
                }),
              ]
            : []),
        ],
      },
    })
  await vault.request('charges.createSentence', {
    dossierId,
    fields: {
      personId: person('nebylitsyn'),
      outcome: 'convicted',
      on: '2023-12-11',
      court: 'Нигдевский районный суд',
      documentId: null,
      punishments: [
        {
          kind: 'imprisonment',
          term: { years: 5, months: 6, days: 0 },
          regime: 'general',
          amount: null,
          currency: null,
          note: '',
        },
        {
          kind: 'ban-on-activity',
          term: { years: 2, months: 0, days: 0 },
          regime: null,
          amount: null,
          currency: null,
          note: 'вести книжные клубы',
        },
      ],
      inForceOn: null,
      reviews: [
        {
          instance: 'appeal',
          outcome: 'remitted',
          on: '2024-04-25',
          court: 'Вымышленный областной суд',
          documentId: null,
          punishments: [],
          note: 'Справка травматологического пункта не исследована.',
        },
      ],
      note: '',
    },
  })
}
