import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ReadResult } from '#shared/domain/import.ts'
import { DEFAULT_LIMITS, type Limits } from '../limits.ts'
import type { EmitPages } from '../types.ts'
import { confinedNode, root } from './confined-node.ts'
import { FrameParser, frameHeader } from './frames.ts'
import { ChildMessage, type JobMessage } from './messages.ts'

/** One frame of pages: 256,000 characters, or one page of five million, at six bytes a character at the worst. */
const MOST_JSON = 64 * 1024 * 1024
/** Looked at this often; a sudden rise in between is stopped by the limits of the heap and of PDFium's memory. */
const MEMORY_INTERVAL = 250
/** What Node and its code take before the first job. */
const OWN_MEMORY = 256 * 1024 * 1024

const childFile = fileURLToPath(new URL('./child.ts', import.meta.url))

type Job = {
  onPages: EmitPages
  finish: (result: ReadResult) => void
  fail: (error: unknown) => void
  limits: Limits
}

/**
 * A reader in a process of its own. One job at a time; a process that hangs, grows or dies is ended, its job refused
 * by name, and the next job gets a fresh one.
 */
export class ReaderProcess {
  #child: ChildProcess | null = null
  #job: Job | null = null
  #silence: NodeJS.Timeout | null = null
  #memory: NodeJS.Timeout | null = null
  #closed = false

  /** Never rejects for what the file is; rejects when `onPages` does. */
  read(
    bytes: readonly Uint8Array[],
    options: { password: string | null; limits?: Limits },
    onPages: EmitPages,
  ): Promise<ReadResult> {
    if (this.#job) throw new Error('the reader is busy')
    if (this.#closed) return Promise.resolve({ ok: false, reason: 'cancelled' })
    const limits = options.limits ?? DEFAULT_LIMITS
    const size = bytes.reduce((sum, piece) => sum + piece.length, 0)
    if (size > limits.bytes) return Promise.resolve({ ok: false, reason: 'too-large' })
    return new Promise((finish, fail) => {
      this.#job = { onPages, finish, fail, limits }
      this.#child ??= this.#start()
      const child = this.#child
      this.#watch(child)
      const message: JobMessage = { password: options.password, limits }
      const json = Buffer.from(JSON.stringify(message))
      for (const piece of [frameHeader(json.length, size), json, ...bytes]) child.stdin?.write(piece)
    })
  }

  /** Starts the process ahead of the first job: it takes a third of a second. */
  warm(): void {
    if (!this.#closed) this.#child ??= this.#start()
  }

  /** Ends what is being read; the job answers `cancelled`. */
  cancel(): void {
    if (this.#job) this.#end({ ok: false, reason: 'cancelled' })
  }

  close(): void {
    this.#closed = true
    this.#end({ ok: false, reason: 'cancelled' })
  }

  #start(): ChildProcess {
    const child = spawn(process.execPath, [...confinedNode(), childFile], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {},
      cwd: root,
      windowsHide: true,
    })
    const parser = new FrameParser(MOST_JSON, 0)
    // Messages are taken one after the other, and reading pauses while one is taken: a slow index slows the reader down.
    let chain = Promise.resolve()
    child.stdout?.on('data', (piece: Uint8Array) => {
      child.stdout?.pause()
      chain = chain
        .then(async () => {
          for (const frame of parser.push(piece)) await this.#hear(child, frame.json)
        })
        .catch(() => this.#lose(child, 'failed'))
        .finally(() => child.stdout?.resume())
    })
    child.stdin?.on('error', () => {})
    child.on('error', () => this.#lose(child, 'failed'))
    // Ended from within: a failed allocation ends Node with SIGABRT or 134, the system's own shortage with SIGKILL.
    child.on('close', (code, signal) => {
      const outOfMemory = code === 134 || ['SIGABRT', 'SIGTRAP', 'SIGKILL'].includes(signal ?? '')
      void chain.then(() => this.#lose(child, outOfMemory ? 'too-large' : 'failed'))
    })
    return child
  }

  async #hear(child: ChildProcess, json: Uint8Array): Promise<void> {
    if (child !== this.#child) return
    const message = ChildMessage.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)))
    const job = this.#job
    if (!job) return
    this.#unwatch()
    if (message.type === 'pages')
      try {
        await job.onPages(message.pages)
      } catch (error) {
        this.#job = null
        this.#stop()
        job.fail(error)
        return
      }
    if (message.type === 'done') {
      this.#job = null
      job.finish(message.result)
    } else if (this.#job) this.#watch(child)
  }

  #watch(child: ChildProcess): void {
    const { limits } = this.#job ?? {}
    if (!limits) return
    this.#silence = setTimeout(() => this.#lose(child, 'too-slow'), limits.silence)
    this.#memory ??= setInterval(() => {
      if (memoryOf(child) > limits.memory + OWN_MEMORY) this.#lose(child, 'too-large')
    }, MEMORY_INTERVAL)
  }

  #unwatch(): void {
    if (this.#silence) clearTimeout(this.#silence)
    if (this.#memory) clearInterval(this.#memory)
    this.#silence = null
    this.#memory = null
  }

  #lose(child: ChildProcess, reason: 'failed' | 'too-large' | 'too-slow'): void {
    if (child === this.#child) this.#end({ ok: false, reason })
  }

  #end(result: ReadResult): void {
    const job = this.#job
    this.#job = null
    this.#stop()
    job?.finish(result)
  }

  #stop(): void {
    this.#unwatch()
    this.#child?.kill('SIGKILL')
    this.#child = null
  }
}

/** Resident bytes of a process; 0 where the system does not tell. */
function memoryOf(child: ChildProcess): number {
  try {
    const pages = readFileSync(`/proc/${child.pid}/statm`, 'utf8').split(' ')[1]
    return Number(pages) * 4_096
  } catch {
    return 0
  }
}
