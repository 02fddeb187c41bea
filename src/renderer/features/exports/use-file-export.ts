import { useEffect, useRef, useState } from 'react'
import type { NameLeak } from '#shared/domain/summary.ts'
import type { Place } from '#shared/domain/vault.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { request } from '../../api/client.ts'
import { asDeloError } from '../../ui/describe-error.ts'

type WrittenFile = { name: string; size: number }
export type FileExport<R> =
  | { is: 'ready' }
  | { is: 'writing' }
  | { is: 'written'; place: Place; files: readonly WrittenFile[]; answer: R }
  | { is: 'leaked'; leaks: readonly NameLeak[] }
  | { is: 'failed'; error: DeloError }

/**
 * Writing files into a folder, as every export does it: the folder is picked, then `write` has the vault write; a name
 * that must not show stops it. The outcome holds for what was `asked`, and is put away when something else is; names that
 * were found stay to be mended. `forget` puts it away as well.
 */
export function useFileExport<R extends { files: readonly WrittenFile[]; leaks: readonly NameLeak[] }>(
  asked: unknown = null,
) {
  const [state, setState] = useState<FileExport<R>>({ is: 'ready' })
  const key = JSON.stringify(asked)
  const told = useRef(key)
  useEffect(() => {
    if (key === told.current) return
    told.current = key
    setState((was) => (was.is === 'written' || was.is === 'failed' ? { is: 'ready' } : was))
  }, [key])
  const failed = (error: unknown) => setState({ is: 'failed', error: asDeloError(error) })
  return {
    state,
    async save(write: (placeId: Place['id']) => Promise<R>): Promise<void> {
      try {
        const { place } = await request('app.pickFolder', {})
        if (!place) return
        setState({ is: 'writing' })
        const answer = await write(place.id)
        const { files, leaks } = answer
        setState(leaks.length > 0 ? { is: 'leaked', leaks } : { is: 'written', place, files, answer })
      } catch (error) {
        failed(error)
      }
    },
    forget: () => setState({ is: 'ready' }),
  }
}
