import type { ImportItemId } from '#shared/domain/ids.ts'

/** What a chunk may be at most, by the contract (shared/contract/imports.ts). */
export const CHUNK_BYTES = 4 * 1024 * 1024
/** Uploads at once: the vault process encrypts on one thread, a second upload only hides the disk's waits. */
const AT_ONCE = 2

export type UploadSource = Pick<Blob, 'size' | 'slice'>
export type Upload = { id: ImportItemId; source: UploadSource }

export type UploaderPorts = {
  /** Sends one chunk and resolves when it was taken: that is the backpressure. */
  send(id: ImportItemId, offset: number, bytes: ArrayBuffer, signal: AbortSignal): Promise<void>
  /** Says that all bytes were sent. */
  received(id: ImportItemId): Promise<unknown>
  /** The file could not be read from the disk (`unreadable`), or the vault did not take it (`error`). */
  failed(id: ImportItemId, failure: { kind: 'unreadable' } | { kind: 'error'; error: unknown }): void
}

export type Uploader = {
  add(uploads: readonly Upload[]): void
  /** Stops these, or all; what was sent of them is for the vault to drop (`imports.cancel`). */
  cancel(ids: readonly ImportItemId[] | null): void
  /** Resolves when nothing is left to send. */
  idle(): Promise<void>
}

/** Sends files to the import queue, in the order they were added, two at a time, a chunk after the other. */
export function createUploader(ports: UploaderPorts, chunkBytes = CHUNK_BYTES): Uploader {
  let waiting: Upload[] = []
  const running = new Map<ImportItemId, AbortController>()
  let idlers: (() => void)[] = []

  async function upload({ id, source }: Upload, signal: AbortSignal): Promise<void> {
    for (let offset = 0; offset < source.size; offset += chunkBytes) {
      let bytes: ArrayBuffer
      try {
        bytes = await source.slice(offset, Math.min(offset + chunkBytes, source.size)).arrayBuffer()
      } catch {
        if (!signal.aborted) ports.failed(id, { kind: 'unreadable' })
        return
      }
      if (signal.aborted) return
      await ports.send(id, offset, bytes, signal)
      if (signal.aborted) return
    }
    await ports.received(id)
  }

  function next(): void {
    while (running.size < AT_ONCE) {
      const job = waiting.shift()
      if (!job) break
      const controller = new AbortController()
      running.set(job.id, controller)
      void upload(job, controller.signal)
        .catch((error: unknown) => {
          if (!controller.signal.aborted) ports.failed(job.id, { kind: 'error', error })
        })
        .finally(() => {
          running.delete(job.id)
          next()
        })
    }
    if (running.size === 0 && waiting.length === 0) {
      for (const resolve of idlers) resolve()
      idlers = []
    }
  }

  return {
    add(uploads) {
      waiting.push(...uploads)
      next()
    },
    cancel(ids) {
      const gone = (id: ImportItemId) => ids === null || ids.includes(id)
      waiting = waiting.filter(({ id }) => !gone(id))
      for (const [id, controller] of running) if (gone(id)) controller.abort()
    },
    idle: () =>
      running.size === 0 && waiting.length === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve)),
  }
}
