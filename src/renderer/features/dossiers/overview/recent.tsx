import { useTranslation } from 'react-i18next'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { labelName } from '#shared/domain/label.ts'
import { passageText } from '#shared/domain/passage.ts'
import { richTextToPlain } from '#shared/domain/rich-text.ts'
import { useRequest } from '../../../api/hooks.ts'
import { navigate } from '../../../app/routes.ts'
import { dateAndTime } from '../../../ui/when.ts'
import classes from './overview.module.css'
import { Section } from './section.tsx'

const SHOWN = 5

/** The annotations made or changed last; a click goes to the place. */
export function RecentAnnotations({ dossierId }: { dossierId: DossierId }) {
  const { t, i18n } = useTranslation('dossiers')
  const annotations = useRequest('annotations.list', { dossierId })
  const labels = useRequest('labels.list', {})
  const documents = useRequest('documents.list', { dossierId, trashed: false })
  const people = useRequest('persons.list', { dossierId: null })
  /** People are called what they are called now, wherever a comment mentions them. */
  const called = (id: PersonId) => people.data?.persons.find((person) => person.id === id)?.name
  const recent = [...(annotations.data?.annotations ?? [])].sort((a, b) => b.updatedAt - a.updatedAt).slice(0, SHOWN)
  if (recent.length === 0) return null
  const titles = new Map(documents.data?.documents.map(({ id, title }) => [id, title]))
  return (
    <Section title={t('overview.annotations')}>
      <ul className={classes.recent}>
        {recent.map((annotation) => {
          const label = labels.data?.labels.find(({ id }) => id === annotation.labelId)
          const words =
            passageText(annotation.passage) || richTextToPlain(annotation.comment, called) || t('overview.area')
          return (
            <li key={annotation.id}>
              <button
                type="button"
                className={classes.entry}
                onClick={() =>
                  navigate({
                    screen: 'reader',
                    dossierId,
                    left: { documentId: annotation.documentId, annotationId: annotation.id },
                  })
                }
              >
                <span className={classes.quote} data-colour={label?.colour}>
                  {words}
                </span>
                <span className={classes.quiet}>
                  {[titles.get(annotation.documentId), label && labelName(label, i18n.language)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** The notes edited last. */
export function RecentNotes({ dossierId }: { dossierId: DossierId }) {
  const { t, i18n } = useTranslation('dossiers')
  const notes = useRequest('notes.list', { dossierId, trashed: false })
  const recent = [...(notes.data?.notes ?? [])].sort((a, b) => b.updatedAt - a.updatedAt).slice(0, SHOWN)
  if (recent.length === 0) return null
  return (
    <Section title={t('overview.notes')}>
      <ul className={classes.recent}>
        {recent.map((note) => (
          <li key={note.id}>
            <button
              type="button"
              className={classes.entry}
              onClick={() => navigate({ screen: 'dossier', dossierId, tab: 'notes', noteId: note.id })}
            >
              <span className={classes.noteTitle}>{note.title || t('overview.untitled')}</span>
              <span className={classes.excerpt}>{note.excerpt}</span>
              <span className={classes.quiet}>{dateAndTime(note.updatedAt, i18n.language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
