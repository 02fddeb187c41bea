import '#shared/security/no-eval.ts'
import type { ReadPage } from '#shared/domain/import.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { readDocument } from '../read.ts'
import { windowEngines } from './engines.ts'
import type { FromWorker, Job, ToWorker } from './messages.ts'

/**
 * Reads one file after another: bytes by URL, pages out in batches, each batch waiting until the last was taken.
 * The page hands over a port in its first message; everything else goes through that.
 */
let port: MessagePort | null = null
let taken: (() => void) | null = null

/** The host's pipe carries an answer in one piece, so the bytes are asked for in pieces. */
const PIECE = 8 * 1024 * 1024

const say = (message: FromWorker) => port?.postMessage(message)

function emit(pages: ReadPage[]): Promise<void> {
  say({ kind: 'pages', pages })
  return new Promise((resolve) => {
    taken = resolve
  })
}

async function bytesOf({ jobId, size }: Job): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  for (let start = 0; start < size; start += PIECE) {
    const end = Math.min(size, start + PIECE)
    const response = await fetch(`/job/${jobId}`, { headers: { Range: `bytes=${start}-${end - 1}` } })
    if (response.status !== 206) throw new Error('the bytes are not to be had')
    bytes.set(new Uint8Array(await response.arrayBuffer()), start)
  }
  return bytes
}

async function read(job: Job, bytes?: Uint8Array): Promise<void> {
  if (job.size > DEFAULT_LIMITS.bytes) return say({ kind: 'done', result: { ok: false, reason: 'too-large' } })
  const options = { format: job.format, password: job.password, limits: DEFAULT_LIMITS, engines: windowEngines }
  say({ kind: 'done', result: await readDocument(bytes ?? (await bytesOf(job)), options, emit) })
}

function hear({ data }: MessageEvent<ToWorker>): void {
  if (data.kind === 'taken') {
    taken?.()
    taken = null
  } else read(data.job, data.bytes).catch(() => say({ kind: 'done', result: { ok: false, reason: 'failed' } }))
}

addEventListener(
  'message',
  ({ ports }) => {
    port = ports[0] ?? null
    if (port) port.onmessage = hear
  },
  { once: true },
)
