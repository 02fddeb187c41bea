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

/** Before a vault is closed: drops what is still on its way in. */
export function closeImports(context: VaultContext): void {
  queues.get(context)?.close()
  queues.delete(context)
}
