import { useTranslation } from 'react-i18next'
import type { RequestInput } from '#shared/contract/index.ts'
import { useRequest } from '../../api/hooks.ts'
import { navigate } from '../../app/routes.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import classes from './backlinks-panel.module.css'
import { noteName } from './note-name.ts'

type Props = {
  target: RequestInput<'notes.backlinks'>
  /** Leaves the heading to the place the panel stands in. */
  bare?: boolean
}

/** The notes that mention a person or document, or quote an annotation; last edited first. */
export function BacklinksPanel({ target, bare = false }: Props) {
  const { t } = useTranslation('notes')
  const { data, error } = useRequest('notes.backlinks', target)
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  const { notes } = data
  return (
    <section className={classes.root} aria-label={t('backlinks.title')}>
      {!bare && <h2 className={classes.title}>{t('backlinks.title')}</h2>}
      {notes.length === 0 && <p className={classes.none}>{t('backlinks.none')}</p>}
      <ul className={classes.list}>
        {notes.map((note) => (
          <li key={note.id}>
            <button
              type="button"
              className={classes.entry}
              onClick={() => navigate({ screen: 'dossier', dossierId: note.dossierId, tab: 'notes', noteId: note.id })}
            >
              <span className={classes.name}>{noteName(note)}</span>
              {note.title.trim() !== '' && note.excerpt !== '' && (
                <span className={classes.excerpt}>{note.excerpt}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
