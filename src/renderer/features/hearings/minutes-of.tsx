import { Button } from '@mantine/core'
import { IconBuildingBank } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { NoteId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { navigate } from '../../app/routes.ts'
import { isSealedWindow } from '../../app/this-window.ts'
import { hearingName } from './actions.ts'

/** In a note that is the minutes of a hearing: the way back to it. */
export function MinutesOf({ noteId }: { noteId: NoteId }) {
  const { t } = useTranslation('hearings')
  const hearing = useRequest('hearings.ofMinutes', { noteId }, { enabled: !isSealedWindow() }).data?.hearing
  if (!hearing) return null
  return (
    <Button
      variant="subtle"
      justify="flex-start"
      leftSection={<IconBuildingBank size={15} aria-hidden />}
      onClick={() =>
        navigate({ screen: 'dossier', dossierId: hearing.dossierId, tab: 'hearings', recordId: hearing.id })
      }
    >
      {t('minutes.of', { name: hearingName(hearing) })}
    </Button>
  )
}
