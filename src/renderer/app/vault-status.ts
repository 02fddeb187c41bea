import { useEffect } from 'react'
import type { VaultStatus } from '#shared/domain/vault.ts'
import { on } from '../api/client.ts'
import { queryClient, useRequest } from '../api/hooks.ts'
import { settle } from './before-lock.ts'
import { resetRoutes } from './routes.ts'
import { clearUndo } from './undo.ts'

const KEY = ['vault.status', {}]

/** Takes a status that a request answered; the event says the same a moment later. */
export function setVaultStatus(status: VaultStatus): void {
  queryClient.setQueryData<VaultStatus>(KEY, status)
}

/** Forgets everything the window knew about the vault. Main blanks the page as well; this is for the moment before. */
function forget(status: VaultStatus): void {
  queryClient.removeQueries({ predicate: (query) => !/^(app|vault)\./.test(String(query.queryKey[0])) })
  queryClient.removeQueries({ queryKey: ['vault.slots'] })
  clearUndo()
  resetRoutes()
  setVaultStatus(status)
}

export function useVaultStatus(): VaultStatus | undefined {
  return useRequest('vault.status', {}, { gcTime: Number.POSITIVE_INFINITY }).data
}

/** Follows the vault's state. Used once, at the top. */
export function useFollowVaultStatus(): void {
  useEffect(
    () =>
      on('vault.status', (status) => {
        document.documentElement.toggleAttribute('data-closing', status.state === 'closing')
        if (status.state === 'closed') return forget(status)
        setVaultStatus(status)
        if (status.state === 'closing') void settle()
      }),
    [],
  )
}
