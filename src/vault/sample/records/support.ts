import type { SupportEntryFields } from '#shared/domain/support.ts'
import type { Records } from './target.ts'

type Row = [
  who: string,
  kind: SupportEntryFields['kind'],
  date: string,
  amount: string | null,
  currency: string | null,
  donor: string,
  purpose: string,
]

const ROWS: Row[] = [
  ['nebylitsyn', 'money', '2023-03-20', '5000.00', 'RUB', '', 'лицевой счёт'],
  ['nebylitsyn', 'parcel', '2023-03-22', null, null, 'мама', 'очки, тёплые вещи'],
  ['lukomortsev', 'money', '2023-04-03', '3000.00', 'RUB', '', 'лицевой счёт'],
  ['nebylitsyn', 'letter', '2023-04~', null, null, 'читатели клуба', ''],
  ['gorynin', 'parcel', '2023-05-11', null, null, 'соседи', 'лекарства'],
  ['nebylitsyn', 'money', '2023-06-15', '120.50', 'EUR', 'Society of Court Observers', 'медицинское заключение'],
  ['bayunova', 'visit', '2023-08-02', null, null, 'сестра', ''],
  ['nebylitsyn', 'money', '2024-01-10', '7500.00', 'RUB', '', 'адвокат'],
]

/** Money, parcels, letters and visits; most givers stay nameless. */
export async function addSupport({ vault, dossierId, person }: Records): Promise<void> {
  for (const [who, kind, date, amount, currency, donor, purpose] of ROWS)
    await vault.request('support.create', {
      dossierId,
      fields: { kind, date, personId: person(who), donor, amount, currency, purpose, note: '' },
    })
}
