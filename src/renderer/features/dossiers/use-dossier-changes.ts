import { useTranslation } from 'react-i18next'
import type { DossierFields, DossierRow } from '#shared/domain/dossier.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { queryClient } from '../../api/hooks.ts'
import { notifyError } from '../../app/notify.ts'
import { telling } from '../../app/records.ts'
import { recordUndo } from '../../app/undo.ts'
import { didAction } from '../../app/undo-toast.tsx'
import { useLatest } from '../../ui/use-latest.ts'

/** Saves some fields and shows them at once; the counts of the row stay as they are. */
async function save(id: DossierId, fields: Partial<DossierFields>): Promise<void> {
  const dossier = await request('dossiers.update', { id, fields })
  queryClient.setQueryData<DossierRow>(['dossiers.get', { id }], (row) => row && { ...row, ...dossier })
}

/** A dossier as it was changed last, and changes to it, each with its way back. Rejects after the user was told. */
export function useDossierChanges(dossier: DossierRow) {
  const { t } = useTranslation('dossiers')
  const { latest, change } = useLatest(dossier)
  return {
    latest,
    async change(fields: Partial<DossierFields>): Promise<void> {
      const before = Object.fromEntries(
        Object.keys(fields).map((name) => [name, latest[name as keyof DossierFields]]),
      ) as Partial<DossierFields>
      await telling(() => change(fields, () => save(dossier.id, fields)))
      const name = Object.keys(fields)[0] ?? ''
      recordUndo({
        label: t('did.changed', { field: t(`field.${name}`), title: dossier.title }),
        undo: () => save(dossier.id, before),
        redo: () => save(dossier.id, fields),
      })
    },
  }
}

/** Moves a dossier to the trash and offers to take it back. */
export async function trashDossier(dossier: Pick<DossierRow, 'id' | 'title'>, label: string): Promise<void> {
  const { id } = dossier
  try {
    await request('dossiers.trash', { id })
    didAction({
      label,
      undo: () => request('dossiers.restore', { id }),
      redo: () => request('dossiers.trash', { id }),
    })
  } catch (error) {
    notifyError(error)
  }
}
