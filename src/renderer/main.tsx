import './app/no-eval.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './app/fonts.css'
import './app/tokens.css'
import './app/global.css'
import { createRoot } from 'react-dom/client'
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/settings.ts'
import { request } from './api/client.ts'
import { App } from './app/app.tsx'
import { startLanguages } from './app/i18n.ts'
import { installNonce } from './app/nonce.ts'
import { installTrustedTypes } from './app/trusted-types.ts'

async function start(): Promise<void> {
  installTrustedTypes()
  installNonce()
  if (import.meta.env.MODE === 'fake') (await import('./api/fake.ts')).installFake()
  const settings: Settings = await request('app.settings', {}).catch(() => DEFAULT_SETTINGS)
  await startLanguages(settings.language)
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App />)
}

void start()
