import { useEffect } from 'react'
import { listenForChanges } from '../api/hooks.ts'
import { Gate } from '../features/vault/gate.tsx'
import { reportActivity } from './activity.ts'
import { changeLanguage } from './i18n.ts'
import { Providers } from './providers.tsx'
import { useSettings } from './settings.ts'
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

export const App = () => (
  <Providers>
    <Main />
  </Providers>
)
