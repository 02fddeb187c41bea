import { useSyncExternalStore } from 'react'
import type { RefusalReason } from '#shared/domain/document.ts'
import type { DossierId, ImportItemId } from '#shared/domain/ids.ts'
import type { ImportItem } from '#shared/domain/import.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { on, request } from '../../api/client.ts'
import { notifyError } from '../../app/notify.ts'
import type { CollectedFile } from './collect.ts'
import { isFinished } from './queue.ts'
import { sendChunk } from './send-chunk.ts'
import { createUploader } from './uploader.ts'

/** The queue as the vault reports it, kept outside the screens so that it lives on while the user goes elsewhere. */
type State = { items: ReadonlyMap<ImportItemId, ImportItem>; open: boolean }
const NONE: State = { items: new Map(), open: false }
const MOST_AT_ONCE = 50_000

let state = NONE
/** Why a file never reached the vault whole; the vault itself only knows that it was cancelled. */
const unsent = new Map<ImportItemId, RefusalReason>()
const listeners = new Set<() => void>()
const change = (next: Partial<State>) => {
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}

function take(items: readonly ImportItem[]): void {
  const next = new Map(state.items)
  for (const item of items) {
    const reason = item.state === 'cancelled' ? unsent.get(item.id) : undefined
    next.set(item.id, reason ? { ...item, state: 'refused', reason } : item)
  }
  change({ items: next })
}

const uploader = createUploader({
  send: sendChunk,
  received: (id) => request('imports.received', { id }),
  failed(id, failure) {
    const item = state.items.get(id)
    // Refused by the vault already (a full disk), or locked: it has said so itself.
    if (!item || isFinished(item)) return
    const full = failure.kind === 'error' && failure.error instanceof DeloError && failure.error.code === 'disk-full'
    unsent.set(id, failure.kind === 'unreadable' ? 'unreachable' : full ? 'disk-full' : 'failed')
    void request('imports.cancel', { ids: [id] }).catch(() => undefined)
  },
})

/** Puts files into the queue and sends them. Told to the user when it is refused. */
export async function importFiles(dossierId: DossierId, files: readonly CollectedFile[]): Promise<void> {
  if (files.length === 0) return
  change({ open: true })
  try {
    for (let start = 0; start < files.length; start += MOST_AT_ONCE) {
      const part = files.slice(start, start + MOST_AT_ONCE)
      const { items } = await request('imports.add', {
        dossierId,
        files: part.map(({ path, file }) => ({ path, size: file.size })),
      })
      take(items)
      uploader.add(items.flatMap(({ id }, index) => (part[index] ? [{ id, source: part[index].file }] : [])))
    }
  } catch (error) {
    notifyError(error)
  }
}

/** Stops some files, or all that are not finished. */
export async function cancelImports(ids: ImportItemId[] | null): Promise<void> {
  uploader.cancel(ids)
  await request('imports.cancel', { ids }).catch(notifyError)
}

/** Takes finished rows off the list. */
export async function clearFinished(): Promise<void> {
  try {
    await request('imports.clear', {})
    const { items } = await request('imports.list', {})
    change({ items: new Map(items.map((item) => [item.id, item])) })
    unsent.clear()
  } catch (error) {
    notifyError(error)
  }
}

export async function givePassword(id: ImportItemId, password: string): Promise<void> {
  try {
    take([await request('imports.password', { id, password })])
  } catch (error) {
    notifyError(error)
  }
}

export async function keepAsAttachment(id: ImportItemId): Promise<void> {
  try {
    take([await request('imports.keep', { id })])
  } catch (error) {
    notifyError(error)
  }
}

export const showImports = (open: boolean): void => change({ open })

/** Follows the vault's queue from the opening of a vault to its end. */
export function followImports(): () => void {
  const stop = on('imports.progress', ({ items }) => take(items))
  void request('imports.list', {})
    .then(({ items }) => take(items))
    .catch(() => undefined)
  return () => {
    stop()
    uploader.cancel(null)
    unsent.clear()
    change(NONE)
  }
}

export function useImports(): State {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => state,
  )
}
