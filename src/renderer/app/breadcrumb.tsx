import { useTranslation } from 'react-i18next'
import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../api/hooks.ts'
import classes from './breadcrumb.module.css'
import { navigate, type Route } from './routes.ts'

type Crumb = { key: string; label: string; route: Route | null }

const useDossierTitle = (id: DossierId | null) =>
  useRequest('dossiers.get', { id: id ?? ('' as DossierId) }, { enabled: id !== null }).data?.title
const useDocumentTitle = (id: DocumentId | null) =>
  useRequest('documents.get', { id: id ?? ('' as DocumentId) }, { enabled: id !== null }).data?.title

function useCrumbs(route: Route): Crumb[] {
  const { t } = useTranslation()
  const dossierId = 'dossierId' in route ? route.dossierId : null
  const dossier = useDossierTitle(dossierId)
  const document = useDocumentTitle(route.screen === 'reader' ? route.left.documentId : null)
  if (!dossierId) return [{ key: 'screen', label: t(`rail.${route.screen}`), route: null }]
  const start: Crumb[] = [
    { key: 'dossiers', label: t('rail.dossiers'), route: { screen: 'dossiers' } },
    { key: 'dossier', label: dossier ?? '…', route: { screen: 'dossier', dossierId, tab: 'overview' } },
  ]
  if (route.screen === 'reader')
    return [
      ...start,
      { key: 'documents', label: t('rail.documents'), route: { screen: 'dossier', dossierId, tab: 'documents' } },
      { key: 'document', label: document ?? '…', route: null },
    ]
  return [...start, { key: 'tab', label: route.screen === 'dossier' ? t(`rail.${route.tab}`) : '', route: null }]
}

export function Breadcrumb({ route }: { route: Route }) {
  const { t } = useTranslation()
  const crumbs = useCrumbs(route)
  return (
    <nav aria-label={t('frame.breadcrumb')} className={classes.root}>
      <ol className={classes.list}>
        {crumbs.map(({ key, label, route: target }) => (
          <li key={key} className={classes.crumb} data-key={key}>
            {target ? (
              <button type="button" className={classes.link} title={label} onClick={() => navigate(target)}>
                {label}
              </button>
            ) : (
              <span className={classes.here} aria-current="page" title={label}>
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
