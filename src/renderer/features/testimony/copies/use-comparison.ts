import { useEffect, useState } from 'react'
import type { CopyProgress } from '#shared/domain/copy.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { on, request } from '../../../api/client.ts'
import { queryClient, useRequest } from '../../../api/hooks.ts'
import { told } from '../actions.ts'

/** What the comparison of a dossier's texts found, and how far one that runs is. */
export function useComparison(dossierId: DossierId) {
  const { data, error } = useRequest('copies.list', { dossierId })
  const [progress, setProgress] = useState<CopyProgress | null>(null)
  useEffect(
    () =>
      on('copies.progress', (heard) => {
        if (heard.dossierId !== dossierId) return
        setProgress(heard.state === 'running' ? heard : null)
        if (heard.state !== 'running')
          void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'copies.list' })
      }),
    [dossierId],
  )
  return {
    data,
    error,
    running: progress ?? data?.running ?? null,
    start: () => {
      setProgress({ dossierId, state: 'running', done: 0, of: 1 })
      void told(request('copies.start', { dossierId }))
    },
    cancel: () => void told(request('copies.cancel', { dossierId })),
  }
}
