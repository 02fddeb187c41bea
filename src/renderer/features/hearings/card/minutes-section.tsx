import { Button } from '@mantine/core'
import { IconNotes, IconPencilPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Hearing } from '#shared/domain/hearing.ts'
import { useRequest } from '../../../api/hooks.ts'
import { notifyError } from '../../../app/notify.ts'
import { navigate } from '../../../app/routes.ts'
import { noteName } from '../../notes/note-name.ts'
import { openMinutes } from '../actions.ts'
import classes from './hearing-card.module.css'
import { Section } from './section.tsx'

/** The minutes: a note of the dossier, opened or begun. */
export function MinutesSection({ hearing }: { hearing: Hearing }) {
  const { t } = useTranslation('hearings')
  const { dossierId, minutesId } = hearing
  const notes = useRequest('notes.list', { dossierId, trashed: false }).data?.notes
  const note = notes?.find(({ id }) => id === minutesId)
  const open = async () => {
    try {
      const { id } = await openMinutes(hearing)
      navigate({ screen: 'dossier', dossierId, tab: 'notes', noteId: id })
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Section title={t('minutes.title')}>
      {note ? (
        <button type="button" className={classes.minutes} onClick={() => void open()}>
          <IconNotes size={17} stroke={1.6} aria-hidden />
          <span className={classes.minutesWords}>
            <span className={classes.minutesName}>{noteName(note)}</span>
            <span className={classes.minutesText}>{note.excerpt || t('minutes.blank')}</span>
          </span>
        </button>
      ) : (
        <Button variant="default" leftSection={<IconPencilPlus size={15} aria-hidden />} onClick={() => void open()}>
          {t('minutes.begin')}
        </Button>
      )}
    </Section>
  )
}
