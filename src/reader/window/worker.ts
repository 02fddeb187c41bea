import '#shared/security/no-eval.ts'
import type { ReadPage } from '#shared/domain/import.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { readDocument } from '../read.ts'
import { windowEngines } from './engines.ts'
import type { FromWorker, Job, ToWorker } from './messages.ts'

/** Reads one file after another: bytes by URL, pages out in batches, each batch waiting until the last was taken. */
let taken: (() => void) | null = null

const say = (message: FromWorker) => postMessage(message)

function emit(pages: ReadPage[]): Promise<void> {
  say({ kind: 'pages', pages })
  return new Promise((resolve) => {
    taken = resolve
  })
}

async function read(job: Job): Promise<void> {
  if (job.size > DEFAULT_LIMITS.bytes) return say({ kind: 'done', result: { ok: false, reason: 'too-large' } })
  const response = await fetch(`/job/${job.jobId}`)
  if (!response.ok) return say({ kind: 'done', result: { ok: false, reason: 'failed' } })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const options = { format: job.format, password: job.password, limits: DEFAULT_LIMITS, engines: windowEngines }
  say({ kind: 'done', result: await readDocument(bytes, options, emit) })
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'taken') {
    taken?.()
    taken = null
  } else read(data.job).catch(() => say({ kind: 'done', result: { ok: false, reason: 'failed' } }))
})
