import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { isSealedWindow } from '../../app/this-window.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ImportButtons } from './import-buttons.tsx'

/** A dossier without documents: what to do and what happens to the files. */
export function ImportInvitation({ dossierId }: { dossierId: DossierId }) {
  const { t } = useTranslation('imports')
  return (
    <EmptyState
      icon={<IconFileImport size={36} stroke={1.3} />}
      title={t('invitation.title')}
      actions={<ImportButtons dossierId={dossierId} primary />}
    >
      {t(isSealedWindow() ? 'sealed:documents.empty' : 'invitation.body')}
    </EmptyState>
  )
}
