import { availableParallelism } from 'node:os'
import { ReaderProcess } from '#reader/node/reader-process.ts'
import { vaultEvents } from '#shared/contract/events.ts'
import type { ImportItemId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { VaultSession } from '#vault/session.ts'

/** Two readers saturate what the index takes; a third gained nothing where it was measured. */
const MOST_READERS = 2
const PIECE = 8 * 1024 * 1024

type Start = { jobId: ImportItemId; password: string | null }
type Target = Pick<VaultSession, 'request' | 'on'>

/**
 * The reader side of a vault session on the command line: what the reader windows are to the app.
 * Answers the vault's `reader.start` with processes that hold no key; `close` ends them.
 */
export class NodeReader {
  readonly #session: Target
  readonly #idle: ReaderProcess[]
  readonly #all: readonly ReaderProcess[]
  readonly #busy = new Map<ImportItemId, ReaderProcess>()
  readonly #stopListening: () => void
  #waiting: Start[] = []
  #closed = false

  constructor(session: Target, size = Math.min(MOST_READERS, availableParallelism())) {
    this.#session = session
    this.#all = Array.from({ length: size }, () => new ReaderProcess())
    this.#idle = [...this.#all]
    for (const reader of this.#all) reader.warm()
    this.#stopListening = session.on((name, data) => this.#hear(name, data))
  }

  #hear(name: string, data: unknown): void {
    if (name === 'reader.start') {
      this.#waiting.push(vaultEvents['reader.start'].parse(data))
      // Not within the request that asked for it.
      setImmediate(() => this.#next())
    }
    if (name === 'reader.cancel') {
      const { jobId } = vaultEvents['reader.cancel'].parse(data)
      this.#waiting = this.#waiting.filter((job) => job.jobId !== jobId)
      this.#busy.get(jobId)?.cancel()
    }
  }

  #next(): void {
    while (!this.#closed && this.#idle.length > 0) {
      const job = this.#waiting.shift()
      const reader = job && this.#idle.pop()
      if (!reader) return
      this.#busy.set(job.jobId, reader)
      void this.#run(job, reader).finally(() => {
        this.#busy.delete(job.jobId)
        this.#idle.push(reader)
        this.#next()
      })
    }
  }

  async #run({ jobId, password }: Start, reader: ReaderProcess): Promise<void> {
    try {
      const bytes = await this.#bytesOf(jobId)
      const result = await reader.read(bytes, { password }, async (pages) => {
        await this.#session.request('reader.pages', { jobId, pages })
      })
      await this.#session.request('reader.done', { jobId, result })
    } catch (error) {
      // The job was cancelled or the vault closed meanwhile; anything else ends the job, not the reader.
      if (this.#closed || (error instanceof DeloError && error.code === 'vault-locked')) return
      await this.#session
        .request('reader.done', { jobId, result: { ok: false, reason: 'failed' } })
        .catch(() => undefined)
    }
  }

  async #bytesOf(jobId: ImportItemId): Promise<Uint8Array[]> {
    const pieces: Uint8Array[] = []
    for (let start = 0; ; ) {
      const { bytes, size } = await this.#session.request('reader.bytes', { jobId, start, end: start + PIECE })
      pieces.push(bytes)
      start += bytes.length
      if (start >= size) return pieces
      if (bytes.length === 0) throw new DeloError('file-damaged')
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#stopListening()
    for (const reader of this.#all) reader.close()
  }
}

/** Reads for this session until closed. */
export const connectReader = (session: Target): NodeReader => new NodeReader(session)
