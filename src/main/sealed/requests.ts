import { z } from 'zod'
import { DeloError } from '#shared/rpc/errors.ts'
import type { SealedKeeper } from './keeper.ts'

/**
 * What the sealed window may ask in plain words: of the open vault, what lets it file and mark things there; of main, what
 * any window needs. None of it carries anything of the compartment, but which document is looked at. Everything else is
 * asked in boxes.
 */
const OF_THE_VAULT = new Set([
  'dossiers.list',
  'dossiers.get',
  'documents.list',
  'documents.get',
  'documents.pages',
  'documents.password',
  'persons.list',
  'app.info',
  'app.settings',
  'vault.lock',
])

type Parts = {
  sealed: SealedKeeper
  dispatch(name: unknown, input: unknown): Promise<unknown>
  /** The folder dialog over the sealed window. */
  pickFolder(): Promise<string | null>
  activity(): void
}

export function sealedRequests({ sealed, dispatch, pickFolder, activity }: Parts) {
  const own: Record<string, () => unknown> = {
    'app.activity': () => {
      sealed.activity()
      // Whoever works here is at work: the vault need not lock either.
      activity()
      return {}
    },
    'app.settled': () => {
      sealed.settled()
      return {}
    },
    'app.pickFolder': async () => {
      const path = await pickFolder()
      return { place: path === null ? null : await sealed.place(path) }
    },
    'sealed.close': () => {
      // The answer would wait for the window that waits for it.
      void sealed.close()
      return {}
    },
  }
  return async (name: unknown, input: unknown): Promise<unknown> => {
    if (typeof name !== 'string') throw new DeloError('unknown-request')
    const handler = Object.hasOwn(own, name) ? own[name] : undefined
    if (handler) return handler()
    if (!OF_THE_VAULT.has(name)) throw new DeloError('unknown-request')
    return dispatch(name, input)
  }
}

/** Bytes that come as base64, at most 8 MiB of them: a chunk of an upload and what is around it. */
export const BoxText = z
  .string()
  .max(11_500_000)
  .regex(/^[A-Za-z0-9+/]+=*$/)
