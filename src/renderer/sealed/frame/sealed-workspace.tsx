import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { useRequest } from '../../api/hooks.ts'
import { ErrorBoundary } from '../../app/error-boundary.tsx'
import { navigate, type Route, useRoute } from '../../app/routes.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { DropAnywhere } from '../../features/imports/drop-anywhere.tsx'
import { ImportPanel } from '../../features/imports/import-panel.tsx'
import { followImports } from '../../features/imports/imports-store.ts'
import { asDeloError } from '../../ui/describe-error.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { askSealed } from '../bridge.ts'
import { SealedBar } from './sealed-bar.tsx'
import { SealedRail } from './sealed-rail.tsx'
import { SealedScreen } from './sealed-screen.tsx'
import classes from './sealed-workspace.module.css'

type Props = { closeAfter: number; setCloseAfter(minutes: number): void }

const dossierOf = (route: Route): DossierId | null => ('dossierId' in route ? route.dossierId : null)

/** Dossiers are the open vault's. One has to be known to the compartment before anything is filed under it. */
function useKnownDossier(dossierId: DossierId | null, title: string | undefined) {
  const [known, setKnown] = useState<DossierId | null>(null)
  const [error, setError] = useState<DeloError | null>(null)
  useEffect(() => {
    if (!dossierId || title === undefined) return
    askSealed('compartment.knowDossier', { id: dossierId, title })
      .catch((failure: unknown) => {
        // A compartment that is open for reading only can be read all the same.
        if (asDeloError(failure).code !== 'read-only') throw failure
      })
      .then(
        () => setKnown(dossierId),
        (failure: unknown) => setError(asDeloError(failure)),
      )
  }, [dossierId, title])
  return { known: known === dossierId, error }
}

/** The frame around the compartment's screens, dark at the top so that nobody takes this window for the other one. */
export function SealedWorkspace({ closeAfter, setCloseAfter }: Props) {
  const { t } = useTranslation('sealed')
  const route = useRoute()
  const dossiers = useRequest('dossiers.list', { trashed: false })
  const first = dossiers.data?.dossiers[0]?.id
  const dossierId = dossierOf(route)
  const dossier = dossiers.data?.dossiers.find(({ id }) => id === dossierId)
  const { known, error } = useKnownDossier(dossierId, dossier?.title)
  useEffect(followImports, [])
  useShortcuts({ showHelp: () => undefined })
  useEffect(() => {
    if (dossierId === null && first)
      navigate({ screen: 'sealed-part', dossierId: first, part: 'witnesses' }, { replace: true })
  }, [first, dossierId])

  const body = () => {
    if (dossiers.error ?? error) return <ErrorMessage error={(dossiers.error ?? error) as DeloError} />
    if (dossiers.data && !first) return <EmptyState title={t('noDossier.title')}>{t('noDossier.body')}</EmptyState>
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
      <SealedBar dossiers={dossiers.data?.dossiers ?? []} dossierId={dossierId} closeAfter={closeAfter} />
      {dossierId && <SealedRail route={route} dossierId={dossierId} />}
      <main className={classes.main}>
        <div className={classes.screen}>{body()}</div>
        <ImportPanel />
      </main>
      <DropAnywhere dossierId={dossierId} />
    </div>
  )
}
