import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '../app/fonts.css'
import '../app/tokens.css'
import '../app/global.css'
import { createRoot } from 'react-dom/client'
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/settings.ts'
import { request } from '../api/client.ts'
import { queryClient } from '../api/hooks.ts'
import { startLanguages } from '../app/i18n.ts'
import { installNonce } from '../app/nonce.ts'
import { becomeSealedWindow } from '../app/this-window.ts'
import { installTrustedTypes } from '../app/trusted-types.ts'
import { setDocumentsBeyond } from '../editor/use-names.ts'
import { setUploadRoad } from '../features/imports/send-chunk.ts'
import { setByteSource } from '../viewer/bytes.ts'
import { askSealed, openDocuments, sealedBridge, setCompartment } from './bridge.ts'
import { openChannel } from './channel.ts'
import { readImports } from './reading.ts'
import { SealedApp } from './sealed-app.tsx'
import { sealedBytes } from './sealed-bytes.ts'

async function start(): Promise<void> {
  becomeSealedWindow()
  installTrustedTypes()
  installNonce()
  const channel = await openChannel()
  window.delo = sealedBridge(channel)
  setCompartment(channel)
  setByteSource(sealedBytes(channel))
  setDocumentsBeyond(openDocuments)
  setUploadRoad(async (id, offset, bytes) => {
    await askSealed('imports.chunk', { id, offset, bytes: new Uint8Array(bytes) })
  })
  readImports(channel)
  const settings: Settings = await request('app.settings', {}).catch(() => DEFAULT_SETTINGS)
  queryClient.setQueryData(['app.settings', {}], settings)
  await startLanguages(settings.language)
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<SealedApp />)
}

void start()
