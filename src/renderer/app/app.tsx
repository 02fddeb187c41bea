import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import i18next from 'i18next'
import { useEffect, useMemo } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { listenForChanges, queryClient } from '../api/hooks.ts'
import { Gate } from '../features/vault/gate.tsx'
import { reportActivity } from './activity.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { changeLanguage } from './i18n.ts'
import { styleNonce } from './nonce.ts'
import { useColourScheme, useSettings } from './settings.ts'
import { createDeloTheme, cssVariables } from './theme.ts'
import { useFollowVaultStatus, useVaultStatus } from './vault-status.ts'
import { Workspace } from './workspace.tsx'

/** No vault open: the door. A vault open: the workspace. */
function Main() {
  useFollowVaultStatus()
  const status = useVaultStatus()
  const { language } = useSettings()
  useEffect(listenForChanges, [])
  useEffect(reportActivity, [])
  useEffect(() => void changeLanguage(language), [language])
  if (!status) return null
  // While it closes, the screens stay so that they can save; nothing of them is seen (`data-closing`).
  if (status.state === 'open' || status.state === 'closing') return <Workspace status={status} />
  return <Gate status={status} />
}

function Themed() {
  const scheme = useColourScheme()
  const { t } = useTranslation()
  const close = t('close')
  const theme = useMemo(() => createDeloTheme({ close }), [close])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={styleNonce}
    >
      <Notifications position="bottom-center" limit={4} containerWidth={380} zIndex={500} />
      <ErrorBoundary>
        <Main />
      </ErrorBoundary>
    </MantineProvider>
  )
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <I18nextProvider i18n={i18next}>
        <Themed />
      </I18nextProvider>
    </QueryClientProvider>
  )
}
