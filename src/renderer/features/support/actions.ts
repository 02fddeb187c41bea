import i18next from 'i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { moneyWords } from '#shared/domain/money-words.ts'
import type { SupportEntry, SupportEntryFields } from '#shared/domain/support.ts'
import { request } from '../../api/client.ts'
import { changeRecord, createRecord, eraseRecord, type Ways } from '../../app/records.ts'
import { shortDate } from '../../ui/dates/short-date.ts'

const t = (key: string, values?: Record<string, string>) => i18next.t(key, { ns: 'support', ...values })

/** "деньги 1 500,00 ₽, 12.03.2024": what an entry is called in a sentence. */
export function entryName({ kind, amount, currency, date }: SupportEntryFields): string {
  const { language } = i18next
  const money = amount === null || currency === null ? '' : ` ${moneyWords(amount, currency, language)}`
  return `${t(`kind.${kind}`)}${money}, ${shortDate(date, language)}`
}

const ways: Ways<SupportEntry> = {
  erase: ({ id }) => request('support.erase', { id }),
  restore: (entry) => request('support.restore', entry),
  present: ({ id }) => request('support.get', { id }),
}

/** Rejects after the user was told. */
export const addEntry = (dossierId: DossierId, fields: SupportEntryFields): Promise<SupportEntry> =>
  createRecord(
    () => request('support.create', { dossierId, fields }),
    ways,
    t('done.added', { name: entryName(fields) }),
  )

/** Changes an entry, with its way back. Rejects after the user was told. */
export const changeEntry = (entry: SupportEntry, fields: Partial<SupportEntryFields>): Promise<void> =>
  changeRecord(
    fields,
    (changed) => request('support.update', { id: entry.id, fields: changed }),
    t('done.changed', { name: entryName({ ...entry, ...fields }) }),
  )

/** Deletes an entry, and offers to take that back. */
export const eraseEntry = (entry: SupportEntry): Promise<void> =>
  eraseRecord(entry, ways, t('done.erased', { name: entryName(entry) }))
