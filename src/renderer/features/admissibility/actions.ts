import i18next from 'i18next'
import type { AdmissibilityEntry, AdmissibilityFields } from '#shared/domain/admissibility.ts'
import { newAdmissibility } from '#shared/domain/admissibility.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { notifyError } from '../../app/notify.ts'
import { recordUndo } from '../../app/undo.ts'
import { didAction } from '../../app/undo-toast.tsx'

const t = (key: string, values?: Record<string, string>) => i18next.t(key, { ns: 'admissibility', ...values })

/** A new challenge on the ledger; undoable. Null after the user was told that it failed. */
export async function createEntry(dossierId: DossierId): Promise<AdmissibilityEntry | null> {
  try {
    const entry = await request('admissibility.create', { dossierId, ...newAdmissibility(t('newEvidence')) })
    const { id } = entry
    recordUndo({
      label: t('done.created'),
      undo: () => request('admissibility.erase', { id }),
      redo: () => request('admissibility.restore', { id }),
    })
    return entry
  } catch (error) {
    notifyError(error)
    return null
  }
}

/** Changes fields of one challenge; undoable. Rejects after the user was told. */
export async function changeEntry(
  { id, evidence }: AdmissibilityEntry,
  fields: Partial<AdmissibilityFields>,
): Promise<void> {
  try {
    const { before } = await request('admissibility.update', { id, fields })
    const back = Object.fromEntries(Object.keys(fields).map((name) => [name, before[name as keyof typeof before]]))
    recordUndo({
      label: t('done.changed', { evidence }),
      undo: () => request('admissibility.update', { id, fields: back }),
      redo: () => request('admissibility.update', { id, fields }),
    })
  } catch (error) {
    notifyError(error)
    throw error
  }
}

/** Takes a challenge off the ledger, and offers to take that back. */
export async function eraseEntry({ id, evidence }: AdmissibilityEntry): Promise<void> {
  try {
    const erase = () => request('admissibility.erase', { id })
    await erase()
    didAction({
      label: t('done.erased', { evidence }),
      undo: () => request('admissibility.restore', { id }),
      redo: erase,
    })
  } catch (error) {
    notifyError(error)
  }
}
