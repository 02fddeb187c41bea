import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { UnfiledReading } from '#shared/domain/reading.ts'
import { navigate } from '../../app/routes.ts'
import { markRead } from './actions.ts'
import classes from './reading-screen.module.css'

type Props = { dossierId: DossierId; documents: readonly UnfiledReading[]; readOnly: boolean }

/** Documents that lie on no sheet, by their pages. */
export function Unfiled({ dossierId, documents, readOnly }: Props) {
  const { t } = useTranslation('reading')
  if (documents.length === 0) return null
  return (
    <details className={classes.unfiled}>
      <summary className={classes.summary}>{t('unfiled.title', { count: documents.length })}</summary>
      <ul className={classes.list}>
        {documents.map(({ documentId, title, pages, read }) => (
          <li key={documentId} className={classes.item}>
            <button
              type="button"
              className={classes.link}
              onClick={() => navigate({ screen: 'reader', dossierId, left: { documentId } })}
            >
              {title}
            </button>
            <span className={classes.quiet}>{t('unfiled.readOf', { read, count: pages })}</span>
            {!readOnly && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`${t(read < pages ? 'unfiled.mark' : 'unfiled.unmark')}: ${title}`}
                onClick={() => void markRead([{ documentId, runs: [[0, pages - 1]] }], read < pages)}
              >
                {t(read < pages ? 'unfiled.mark' : 'unfiled.unmark')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
