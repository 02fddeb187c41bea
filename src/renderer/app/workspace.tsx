import { Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VaultStatus } from '#shared/domain/vault.ts'
import { DropAnywhere } from '../features/imports/drop-anywhere.tsx'
import { ImportPanel } from '../features/imports/import-panel.tsx'
import { followImports } from '../features/imports/imports-store.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { KeyboardHelp } from './keyboard-help.tsx'
import { Rail } from './rail.tsx'
import { useRoute } from './routes.ts'
import { preloadReader, QuickFind, Screen } from './screens.tsx'
import { useShortcuts } from './shortcuts.ts'
import { TopBar } from './top-bar.tsx'
import { VaultNotices } from './vault-notices.tsx'
import classes from './workspace.module.css'

/** The frame around every screen of an open vault. */
export function Workspace({ status }: { status: VaultStatus }) {
  const route = useRoute()
  const { t } = useTranslation()
  const [help, setHelp] = useState(false)
  const showHelp = useCallback(() => setHelp(true), [])
  useShortcuts({ showHelp })
  useEffect(followImports, [])
  useEffect(preloadReader, [])
  return (
    <div className={classes.root} data-screen={route.screen}>
      <a href="#main" className={classes.skip}>
        {t('frame.skip')}
      </a>
      {route.screen !== 'court' && (
        <>
          <TopBar status={status} route={route} showHelp={showHelp} />
          <Rail route={route} />
        </>
      )}
      <main id="main" className={classes.main} tabIndex={-1}>
        {route.screen !== 'court' && <VaultNotices status={status} />}
        <div className={classes.screen}>
          <ErrorBoundary resetKey={JSON.stringify(route)}>
            <Suspense fallback={null}>
              <Screen route={route} />
            </Suspense>
          </ErrorBoundary>
        </div>
        <ImportPanel />
      </main>
      <Suspense fallback={null}>
        <QuickFind />
      </Suspense>
      <DropAnywhere dossierId={'dossierId' in route ? route.dossierId : null} />
      <KeyboardHelp opened={help} close={() => setHelp(false)} />
    </div>
  )
}
