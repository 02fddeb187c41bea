import type { VaultEvent } from '#shared/contract/events.ts'
import { contract, type RequestInput } from '#shared/contract/index.ts'
import type { RefusalReason } from '#shared/domain/document.ts'
import { READER_JOB } from '#shared/rpc/channels.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { BrowserWindow, WebContents } from '../platform/types.ts'
import type { AskVault } from '../protocol/vault-door.ts'

export type ReaderJob = VaultEvent<'reader.start'>
export type ReaderLimits = { silenceMs: number; memoryBytes: number }

export type SlotOptions = {
  ask: AskVault
  limits: ReaderLimits
  /** Makes the hidden window; it loads the reader's page by itself. */
  open(): BrowserWindow
  /** Bytes that a process holds, 0 when that cannot be told. */
  memoryOf(pid: number): number
  /** The slot has nothing to do any more. */
  onFree(): void
}

/**
 * One hidden window that reads one file at a time. What it says is checked like any input from outside; when it says nothing
 * for too long, takes too much memory or breaks, it is thrown away with its process and the file is refused by name.
 */
export class ReaderSlot {
  readonly #options: SlotOptions
  #window: BrowserWindow | null = null
  #ready = false
  #job: ReaderJob | null = null
  #silence: NodeJS.Timeout | undefined
  #memory: NodeJS.Timeout | undefined

  constructor(options: SlotOptions) {
    this.#options = options
  }

  get job(): ReaderJob | null {
    return this.#job
  }

  holds(contents: WebContents): boolean {
    return this.#window !== null && !this.#window.isDestroyed() && this.#window.webContents === contents
  }

  start(job: ReaderJob): void {
    this.#job = job
    this.#heard()
    this.#memory = setInterval(() => this.#weigh(), 1_000)
    if (!this.#window) this.#open()
    else if (this.#ready) this.#hand()
  }

  /** The page has loaded and waits for work. */
  ready(): void {
    this.#ready = true
    this.#hand()
  }

  /** Pages of the job in hand; resolves when the vault has taken them, so a fast reader waits for a slow disk. */
  async pages(input: unknown): Promise<void> {
    const batch = contract['reader.pages'].input.safeParse(input)
    if (!batch.success || batch.data.jobId !== this.#job?.jobId) throw new DeloError('invalid-request')
    // The vault's own time is not the reader's silence.
    clearTimeout(this.#silence)
    await this.#options.ask('reader.pages', batch.data)
    if (this.#job?.jobId === batch.data.jobId) this.#heard()
  }

  async done(input: unknown): Promise<void> {
    const end = contract['reader.done'].input.safeParse(input)
    if (!end.success || end.data.jobId !== this.#job?.jobId) throw new DeloError('invalid-request')
    await this.#finish(end.data)
  }

  /** The file is not wanted any more: the window goes, whatever it is doing. */
  cancel(): void {
    this.#release()
    this.#discard()
    this.#options.onFree()
  }

  /** Ends the slot without a word to anybody: the vault is closed. */
  dispose(): void {
    this.#release()
    this.#discard()
  }

  #open(): void {
    const window = this.#options.open()
    this.#window = window
    this.#ready = false
    const broken = () => {
      if (this.#window !== window) return
      this.#window = null
      this.#ready = false
      if (!window.isDestroyed()) window.destroy()
      if (this.#job) void this.#refuse('failed')
    }
    window.webContents.on('render-process-gone', broken)
    window.on('closed', broken)
  }

  #hand(): void {
    if (this.#job && this.#window && !this.#window.isDestroyed()) this.#window.webContents.send(READER_JOB, this.#job)
  }

  #heard(): void {
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => void this.#refuse('too-slow'), this.#options.limits.silenceMs)
  }

  #weigh(): void {
    if (!this.#window || this.#window.isDestroyed()) return
    const held = this.#options.memoryOf(this.#window.webContents.getOSProcessId())
    if (held > this.#options.limits.memoryBytes) void this.#refuse('too-large')
  }

  async #refuse(reason: RefusalReason): Promise<void> {
    const job = this.#job
    if (!job) return
    this.#discard()
    await this.#finish({ jobId: job.jobId, result: { ok: false, reason } })
  }

  /** A vault that closed meanwhile, or an item that was cancelled, has no use for the answer. */
  async #finish(end: RequestInput<'reader.done'>): Promise<void> {
    this.#release()
    try {
      await this.#options.ask('reader.done', end)
    } catch (error) {
      if (!(error instanceof DeloError)) throw error
    } finally {
      this.#options.onFree()
    }
  }

  #release(): void {
    clearTimeout(this.#silence)
    clearInterval(this.#memory)
    this.#job = null
  }

  #discard(): void {
    const window = this.#window
    this.#window = null
    this.#ready = false
    if (window && !window.isDestroyed()) window.destroy()
  }
}
