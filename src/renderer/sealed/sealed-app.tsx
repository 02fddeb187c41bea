import { useEffect, useState } from 'react'
import { listenForChanges, queryClient } from '../api/hooks.ts'
import { reportActivity } from '../app/activity.ts'
import { changeLanguage } from '../app/i18n.ts'
import { Providers } from '../app/providers.tsx'
import { useSettings } from '../app/settings.ts'
import { lockVault } from '../app/shortcuts.ts'
import { useFollowVaultStatus } from '../app/vault-status.ts'
import { closeSealed } from './frame/close.ts'
import { countFromNow, REPORT_EVERY_MS } from './frame/idle.ts'
import { SealedWorkspace } from './frame/sealed-workspace.tsx'
import { SealedGate } from './gate/sealed-gate.tsx'

/** Ctrl+W leaves, Ctrl+L locks everything; at the door as inside. */
function useWaysOut(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      if (event.code !== 'KeyW' && event.code !== 'KeyL') return
      event.preventDefault()
      if (event.code === 'KeyW') closeSealed()
      else lockVault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function Main() {
  const [closeAfter, setCloseAfter] = useState<number | null>(null)
  useFollowVaultStatus()
  useWaysOut()
  const { language } = useSettings()
  useEffect(listenForChanges, [])
  useEffect(() => void changeLanguage(language), [language])
  useEffect(() => reportActivity({ everyMs: REPORT_EVERY_MS, onReport: countFromNow }), [])
  if (closeAfter !== null) return <SealedWorkspace closeAfter={closeAfter} setCloseAfter={setCloseAfter} />
  return (
    <SealedGate
      opened={(minutes) => {
        // Until now the compartment was closed, and was asked for nothing but its state.
        queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.settings' })
        countFromNow()
        setCloseAfter(minutes)
      }}
    />
  )
}

export const SealedApp = () => (
  <Providers>
    <Main />
  </Providers>
)
