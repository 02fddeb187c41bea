import { useTranslation } from 'react-i18next'
import type { DossierRow } from '#shared/domain/dossier.ts'
import { type DossierTab, navigate } from '../../../app/routes.ts'
import classes from './overview.module.css'

/** How much there is, each figure a way to it. */
export function Figures({ dossier }: { dossier: DossierRow }) {
  const { t, i18n } = useTranslation('dossiers')
  const number = new Intl.NumberFormat(i18n.language)
  const figures: { key: string; value: number; tab: DossierTab }[] = [
    { key: 'documents', value: dossier.documentCount, tab: 'documents' },
    { key: 'pages', value: dossier.pageCount, tab: 'documents' },
    { key: 'unread', value: dossier.unreadCount, tab: 'reading' },
    { key: 'annotations', value: dossier.annotationCount, tab: 'search' },
    { key: 'notes', value: dossier.noteCount, tab: 'notes' },
  ]
  return (
    <ul className={classes.figures}>
      {figures.map(({ key, value, tab }) => (
        <li key={key}>
          <button
            type="button"
            className={classes.figure}
            onClick={() => navigate({ screen: 'dossier', dossierId: dossier.id, tab })}
          >
            <span className={classes.value}>{number.format(value)}</span>
            <span>{t(`figure.${key}`, { count: value })}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
