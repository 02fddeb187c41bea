import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import i18next from 'i18next'
import { type ReactNode, useMemo } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { queryClient } from '../api/hooks.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { styleNonce } from './nonce.ts'
import { useColourScheme } from './settings.ts'
import { createDeloTheme, cssVariables } from './theme.ts'

function Themed({ children }: { children: ReactNode }) {
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
      <ErrorBoundary>{children}</ErrorBoundary>
    </MantineProvider>
  )
}

/** What every page of ours stands in: answers, languages, theme, remarks, and a net under all of it. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <I18nextProvider i18n={i18next}>
        <Themed>{children}</Themed>
      </I18nextProvider>
    </QueryClientProvider>
  )
}
