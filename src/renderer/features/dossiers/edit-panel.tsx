import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierRow } from '#shared/domain/dossier.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { DossierFieldset } from './dossier-fields.tsx'
import { trashDossier, useDossierChanges } from './use-dossier-changes.ts'

type Props = { dossier: DossierRow; close(): void; trashed?(): void }

/** A dossier's fields; each is saved as soon as it is left. */
export function EditPanel({ dossier, close, trashed }: Props) {
  const { t } = useTranslation('dossiers')
  const { latest, change } = useDossierChanges(dossier)
  const trash = async () => {
    await trashDossier(dossier, t('did.trashed', { title: dossier.title }))
    close()
    trashed?.()
  }
  return (
    <SidePanel
      title={t('card')}
      close={close}
      footer={
        <Button variant="subtle" color="red" leftSection={<IconTrash size={15} aria-hidden />} onClick={trash}>
          {t('trash')}
        </Button>
      }
    >
      <DossierFieldset key={dossier.id} value={latest} change={change} />
    </SidePanel>
  )
}
