import type { FromWorker, Job, ToWorker } from '#reader/window/messages.ts'
import workerUrl from '#reader/window/worker.ts?worker&url'
import { vaultEvents } from '#shared/contract/events.ts'
import type { RefusalReason } from '#shared/domain/document.ts'
import type { ImportItemId } from '#shared/domain/ids.ts'
import { startWorker } from '../viewer/workers.ts'
import { askSealed } from './bridge.ts'
import type { Channel } from './channel.ts'

/** threats.md: 30 s without a page. */
const SILENCE_MS = 30_000
const PIECE = 8 * 1024 * 1024

/**
 * Reads sealed documents on their way in: words and pages, by the reader's own worker. The reader's window is not used:
 * bytes would pass through main to it, and it outlives the compartment. Here the parser stands in the sealed window's
 * process, in a worker that has no key and no way out but its port, and is WebAssembly or script in Chromium's sandbox; the
 * same file's pages are drawn in this process anyway. One file at a time, a new worker for each.
 */
export function readImports(channel: Channel): void {
  const waiting: Job[] = []
  let current: { id: ImportItemId; stop(): void } | null = null

  const next = () => {
    const job = current ? undefined : waiting.shift()
    if (!job) return
    const reading = startReading(job, () => {
      current = null
      next()
    })
    current = { id: job.jobId, stop: reading }
  }
  channel.on((name, data) => {
    if (name === 'reader.start') {
      waiting.push(vaultEvents['reader.start'].parse(data))
      next()
    } else if (name === 'reader.cancel') {
      const { jobId } = vaultEvents['reader.cancel'].parse(data)
      const at = waiting.findIndex((job) => job.jobId === jobId)
      if (at >= 0) waiting.splice(at, 1)
      if (current?.id === jobId) current.stop()
    }
  })
}

/** Answers what stops it without a word; `over` is called once, however it ends. */
function startReading(job: Job, over: () => void): () => void {
  const { jobId } = job
  const worker = startWorker(workerUrl)
  const { port1: port, port2 } = new MessageChannel()
  let ended = false
  let silence: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    if (ended) return
    ended = true
    clearTimeout(silence)
    worker.terminate()
    over()
  }
  const refuse = (reason: RefusalReason) => {
    if (ended) return
    stop()
    void askSealed('reader.done', { jobId, result: { ok: false, reason } }).catch(() => undefined)
  }
  const heard = () => {
    clearTimeout(silence)
    silence = setTimeout(() => refuse('too-slow'), SILENCE_MS)
  }
  const say = (message: ToWorker) => port.postMessage(message)
  port.onmessage = async ({ data }: MessageEvent<FromWorker>) => {
    if (ended) return
    try {
      if (data.kind === 'done') {
        stop()
        await askSealed('reader.done', { jobId, result: data.result })
        return
      }
      clearTimeout(silence)
      await askSealed('reader.pages', { jobId, pages: data.pages })
      heard()
      say({ kind: 'taken' })
    } catch {
      refuse('failed')
    }
  }
  worker.addEventListener('error', () => refuse('failed'))
  worker.postMessage(null, [port2])
  heard()
  bytesOf(job).then(
    (bytes) => ended || say({ kind: 'job', job, bytes }),
    () => refuse('failed'),
  )
  return stop
}

async function bytesOf({ jobId, size }: Job): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  for (let start = 0; start < size; start += PIECE) {
    const piece = await askSealed('reader.bytes', { jobId, start, end: Math.min(size, start + PIECE) })
    bytes.set(piece.bytes, start)
  }
  return bytes
}
