import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './fonts.css'
import './tokens.css'
import './global.css'
import { createRoot } from 'react-dom/client'
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/settings.ts'
import { request } from '../api/client.ts'
import { App } from './app.tsx'
import { startLanguages } from './i18n.ts'
import { installNonce } from './nonce.ts'
import { installTrustedTypes } from './trusted-types.ts'

async function start(): Promise<void> {
  installTrustedTypes()
  installNonce()
  if (import.meta.env.MODE === 'fake') (await import('../api/fake.ts')).installFake()
  const settings: Settings = await request('app.settings', {}).catch(() => DEFAULT_SETTINGS)
  await startLanguages(settings.language)
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App />)
}

void start()
