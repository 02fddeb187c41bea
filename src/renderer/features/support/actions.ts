import i18next from 'i18next'
import type { DossierId, SupportEntryId } from '#shared/domain/ids.ts'
import type { SupportEntry, SupportEntryFields } from '#shared/domain/support.ts'
import { request } from '../../api/client.ts'
import { recordUndo } from '../../app/undo.ts'
import { didAction } from '../../app/undo-toast.tsx'
import { shortDate } from '../../ui/dates/short-date.ts'
import { moneyWords } from './money.ts'

const t = (key: string, values?: Record<string, string>) => i18next.t(key, { ns: 'support', ...values })

/** "деньги 1 500,00 ₽, 12.03.2024": what an entry is called in a sentence. */
export function entryName({ kind, amount, currency, date }: SupportEntryFields): string {
  const { language } = i18next
  const money = amount === null || currency === null ? '' : ` ${moneyWords(amount, currency, language)}`
  return `${t(`kind.${kind}`)}${money}, ${shortDate(date, language)}`
}

/** Rejects with a DeloError. */
export async function addEntry(dossierId: DossierId, fields: SupportEntryFields): Promise<SupportEntry> {
  const entry = await request('support.create', { dossierId, fields })
  let last = entry
  const { id } = entry
  recordUndo({
    label: t('done.added', { name: entryName(entry) }),
    async undo() {
      last = await request('support.get', { id })
      await request('support.erase', { id })
    },
    redo: () => request('support.restore', last),
  })
  return entry
}

/** Changes an entry, with its way back. Rejects with a DeloError. */
export async function changeEntry(entry: SupportEntry, fields: Partial<SupportEntryFields>): Promise<void> {
  const { id } = entry
  const back = Object.fromEntries(
    Object.keys(fields).map((name) => [name, entry[name as keyof SupportEntryFields]]),
  ) as Partial<SupportEntryFields>
  await request('support.update', { id, fields })
  recordUndo({
    label: t('done.changed', { name: entryName({ ...entry, ...fields }) }),
    undo: () => request('support.update', { id, fields: back }),
    redo: () => request('support.update', { id, fields }),
  })
}

/** Deletes an entry, and offers to take that back. Rejects with a DeloError. */
export async function eraseEntry(entry: SupportEntry): Promise<void> {
  const erase = (id: SupportEntryId) => request('support.erase', { id })
  await erase(entry.id)
  didAction({
    label: t('done.erased', { name: entryName(entry) }),
    undo: () => request('support.restore', entry),
    redo: () => erase(entry.id),
  })
}
