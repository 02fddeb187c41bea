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
let worker: Worker | null = null
let jobId: string | null = null

const policy = window.trustedTypes?.createPolicy('delo-worker', { createScriptURL: (url) => url })

function newWorker(): Worker {
  const url = policy?.createScriptURL(workerUrl) ?? workerUrl
  const made = new Worker(url as string, { type: 'module' })
  made.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => void hear(made, data))
  made.addEventListener('error', () => void end({ ok: false, reason: 'failed' }))
  return made
}

async function hear(from: Worker, message: FromWorker): Promise<void> {
  if (from !== worker || jobId === null) return
  if (message.kind === 'done') return end(message.result)
  const taken = Outcome.safeParse(await window.reader.pages({ jobId, pages: message.pages }))
  if (taken.success && taken.data.ok) from.postMessage({ kind: 'taken' })
  // Nobody wants the rest: the job was cancelled or the vault is closed.
  else stop()
}

async function end(result: ReadResult): Promise<void> {
  const ended = jobId
  if (!result.ok) stop()
  jobId = null
  if (ended !== null) await window.reader.done({ jobId: ended, result })
}

function stop(): void {
  worker?.terminate()
  worker = null
  jobId = null
}

window.reader.onJob((data) => {
  const job: Job = vaultEvents['reader.start'].parse(data)
  jobId = job.jobId
  worker ??= newWorker()
  worker.postMessage({ kind: 'job', job })
})
void window.reader.ready()
