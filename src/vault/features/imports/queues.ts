import type { DossierId } from '#shared/domain/ids.ts'
import type { VaultContext } from '../../feature.ts'
import { ImportQueue } from './queue.ts'

const queues = new WeakMap<VaultContext, ImportQueue>()

/** The one import queue of an open vault. */
export function queueOf(context: VaultContext): ImportQueue {
  let queue = queues.get(context)
  if (!queue) {
    queue = new ImportQueue(context)
    queues.set(context, queue)
  }
  return queue
}

/** Before a dossier is erased: what is on its way into it is not wanted any more. */
export function cancelImportsInto(context: VaultContext, dossierId: DossierId): void {
  const queue = queues.get(context)
  const ids = queue?.list().filter((item) => item.dossierId === dossierId) ?? []
  queue?.cancel(ids.map(({ id }) => id))
}

/** Before a vault is closed: drops what is still on its way in. */
export function closeImports(context: VaultContext): void {
  queues.get(context)?.close()
  queues.delete(context)
}
