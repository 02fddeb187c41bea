import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from '../../app/error-boundary.tsx'
import { navigate, useRoute } from '../../app/routes.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { DropAnywhere } from '../../features/imports/drop-anywhere.tsx'
import { ImportPanel } from '../../features/imports/import-panel.tsx'
import { followImports } from '../../features/imports/imports-store.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { SealedBar } from './sealed-bar.tsx'
import { SealedRail } from './sealed-rail.tsx'
import { SealedScreen } from './sealed-screen.tsx'
import classes from './sealed-workspace.module.css'
import { useDossier, useDossiers, useKnownDossier } from './use-dossiers.ts'

type Props = { closeAfter: number; setCloseAfter(minutes: number): void }

/** The frame around the compartment's screens, dark at the top so that nobody takes this window for the other one. */
export function SealedWorkspace({ closeAfter, setCloseAfter }: Props) {
  const { t } = useTranslation('sealed')
  const route = useRoute()
  const { dossiers, error: listError } = useDossiers()
  const first = dossiers?.[0]?.id
  const dossierId = useDossier(route)
  const dossier = dossiers?.find(({ id }) => id === dossierId)
  const { known, error: knownError } = useKnownDossier(dossierId, dossier?.title)
  const error = listError ?? knownError
  useEffect(followImports, [])
  useShortcuts({ showHelp: () => undefined })
  useEffect(() => {
    if (dossierId === null && first)
      navigate({ screen: 'sealed-part', dossierId: first, part: 'witnesses' }, { replace: true })
  }, [first, dossierId])

  const body = () => {
    if (error) return <ErrorMessage error={error} />
    if (dossiers && !first) return <EmptyState title={t('noDossier.title')}>{t('noDossier.body')}</EmptyState>
    if (!dossierId || !known) return null
    return (
      <ErrorBoundary resetKey={JSON.stringify(route)}>
        <Suspense fallback={null}>
          <SealedScreen route={route} dossierId={dossierId} closeAfter={closeAfter} setCloseAfter={setCloseAfter} />
        </Suspense>
      </ErrorBoundary>
    )
  }
  return (
    <div className={classes.root}>
      <SealedBar dossiers={dossiers ?? []} dossierId={dossierId} closeAfter={closeAfter} />
      {dossierId && <SealedRail route={route} dossierId={dossierId} />}
      <main className={classes.main}>
        <div className={classes.screen}>{body()}</div>
        <ImportPanel />
      </main>
      <DropAnywhere dossierId={dossierId} />
    </div>
  )
}
