import i18next from 'i18next'
import { type AdmissibilityEntry, type AdmissibilityFields, newAdmissibility } from '#shared/domain/admissibility.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { changeRecord, createRecord, eraseRecord, type Ways } from '../../app/records.ts'

const t = (key: string, values?: Record<string, string>) => i18next.t(key, { ns: 'admissibility', ...values })

const ways: Ways<AdmissibilityEntry> = {
  erase: ({ id }) => request('admissibility.erase', { id }),
  restore: ({ id }) => request('admissibility.restore', { id }),
}

/** A new challenge on the ledger; undoable. Rejects after the user was told. */
export const createEntry = (dossierId: DossierId): Promise<AdmissibilityEntry> =>
  createRecord(
    () => request('admissibility.create', { dossierId, ...newAdmissibility(t('newEvidence')) }),
    ways,
    t('done.created'),
  )

/** Changes fields of one challenge; undoable. Rejects after the user was told. */
export const changeEntry = (
  { id, evidence }: AdmissibilityEntry,
  fields: Partial<AdmissibilityFields>,
): Promise<void> =>
  changeRecord(
    fields,
    (changed) => request('admissibility.update', { id, fields: changed }),
    t('done.changed', { evidence }),
  )

/** Takes a challenge off the ledger, and offers to take that back. */
export const eraseEntry = (entry: AdmissibilityEntry): Promise<void> =>
  eraseRecord(entry, ways, t('done.erased', { evidence: entry.evidence }))
