import { vaultEvents } from '#shared/contract/events.ts'
import type { ReadPage, ReadResult } from '#shared/domain/import.ts'
import { Outcome } from '#shared/rpc/envelope.ts'
import type { FromWorker, Job } from './messages.ts'
import workerUrl from './worker.ts?worker&url'

/** The reader window's side of its preload. */
declare global {
  interface Window {
    reader: {
      onJob(listener: (job: unknown) => void): void
      ready(): Promise<unknown>
      pages(batch: { jobId: string; pages: ReadPage[] }): Promise<unknown>
      done(end: { jobId: string; result: ReadResult }): Promise<unknown>
    }
  }
}

/**
 * The hidden window: passes jobs to one worker and its findings on to main. The worker is kept from file to file, engines
 * and all, as long as files go well; after one that did not, a new worker begins clean.
 */
type Reader = { worker: Worker; port: MessagePort }
let reader: Reader | null = null
let jobId: string | null = null

const policy = window.trustedTypes?.createPolicy('delo-worker', { createScriptURL: (url) => url })

/** Talks over a port of its own: pdf.js, when it is loaded in the worker, takes the worker's global one for itself. */
function newReader(): Reader {
  const url = policy?.createScriptURL(workerUrl) ?? workerUrl
  const worker = new Worker(url as string, { type: 'module' })
  const { port1: port, port2 } = new MessageChannel()
  const made = { worker, port }
  port.onmessage = ({ data }: MessageEvent<FromWorker>) => void hear(made, data)
  worker.addEventListener('error', () => {
    if (reader === made) void end({ ok: false, reason: 'failed' })
  })
  worker.postMessage(null, [port2])
  return made
}

async function hear(from: Reader, message: FromWorker): Promise<void> {
  if (from !== reader || jobId === null) return
  if (message.kind === 'done') return end(message.result)
  const taken = Outcome.safeParse(await window.reader.pages({ jobId, pages: message.pages }))
  if (from !== reader) return
  if (taken.success && taken.data.ok) from.port.postMessage({ kind: 'taken' })
  // Main or the vault would not have the pages; if the file is still wanted, this is the end of it.
  else await end({ ok: false, reason: 'failed' })
}

async function end(result: ReadResult): Promise<void> {
  const ended = jobId
  jobId = null
  if (!result.ok) stop()
  if (ended !== null) await window.reader.done({ jobId: ended, result })
}

function stop(): void {
  reader?.worker.terminate()
  reader = null
}

window.reader.onJob((data) => {
  const job: Job = vaultEvents['reader.start'].parse(data)
  jobId = job.jobId
  reader ??= newReader()
  reader.port.postMessage({ kind: 'job', job })
})
void window.reader.ready()
