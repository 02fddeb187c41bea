import { basename } from 'node:path'
import type { VaultEventName, WindowEventName } from '#shared/contract/events.ts'
import type { RequestInput, RequestName, RequestOutput } from '#shared/contract/index.ts'
import { VaultId } from '#shared/domain/ids.ts'
import type { VaultStatus } from '#shared/domain/vault.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { type VaultProcess, type VaultProcessListener, withinMs } from './process.ts'

export type LockReason = NonNullable<VaultStatus['closedBecause']>
type Opened = RequestOutput<'process.open'>

const CLOSED: VaultStatus = {
  state: 'closed',
  name: null,
  location: null,
  vaultId: null,
  sample: false,
  readOnly: false,
  warnings: [],
  closedBecause: null,
}

/** How long the window may go on saving after it was told that the vault closes, and the vault process after that. */
const SETTLE_MS = 1_500
const CLOSE_MS = 5_000

export type KeeperOptions = {
  /** Starts a vault process. */
  start(listener: VaultProcessListener): VaultProcess
  onStatus(status: VaultStatus): void
  onEvent(name: WindowEventName | VaultEventName, data: unknown): void
  /** The vault is about to close, or its process has died: whatever stands on it closes first. Never rejects. */
  onClosing(): Promise<void>
  /** The vault is closed and its process gone: blank the window. */
  onClosed(): Promise<void>
}

/**
 * The one vault there may be: starts its process to open it, ends the process to close it, and knows its state.
 * Every way of opening goes closed → opening → open; a failure on the way leaves it closed and nothing running.
 */
export class VaultKeeper {
  readonly #options: KeeperOptions
  #process: VaultProcess | null = null
  #status: VaultStatus = CLOSED
  #path: string | null = null
  #settled: (() => void) | null = null
  #closing: Promise<void> | null = null

  constructor(options: KeeperOptions) {
    this.#options = options
  }

  get status(): VaultStatus {
    return this.#status
  }

  /** Where the open vault is. Throws `vault-locked` when none is. */
  get path(): string {
    if (this.#status.state !== 'open' || this.#path === null) throw new DeloError('vault-locked')
    return this.#path
  }

  /** Asks the open vault. */
  readonly ask = <N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> => {
    const serves = this.#status.state === 'open' || this.#status.state === 'closing'
    return this.#process && serves ? this.#process.request(name, input) : Promise.reject(new DeloError('vault-locked'))
  }

  async open(path: string, passphrase: string, acceptState = false): Promise<VaultStatus> {
    return this.#opening(path, null, async (vault) =>
      this.#opened(await vault.request('process.open', { path, passphrase, acceptState })),
    )
  }

  async recover(input: RequestInput<'process.recover'>): Promise<VaultStatus> {
    return this.#opening(input.path, null, async (vault) => this.#opened(await vault.request('process.recover', input)))
  }

  /** `name` stands for the folder's, which says nothing. */
  async openSample(path: string, name: string): Promise<VaultStatus> {
    return this.#opening(path, name, async (vault) => this.#opened(await vault.request('process.openSample', { path })))
  }

  /** Answers the recovery code; the vault opens with `confirm`. */
  async create(input: RequestInput<'process.create'>): Promise<{ recoveryCode: string }> {
    return this.#opening(input.path, null, async (vault) => {
      const created = await vault.request('process.create', input)
      this.#become({ state: 'confirming-recovery' })
      return created
    })
  }

  /** The text of the recovery kit while its code is being confirmed. */
  async recoveryKit(language: 'ru' | 'en'): Promise<string> {
    return (await this.#confirming().request('process.recoveryKit', { language })).text
  }

  /** A mistyped code leaves everything as it was, to be tried again. */
  async confirm(code: string): Promise<VaultStatus> {
    return this.#opened(await this.#confirming().request('process.confirmRecovery', { code }))
  }

  /** Ends a creation that was not finished; its process removes what it had written. */
  async abandon(): Promise<void> {
    this.#confirming()
    await this.#end({ ...CLOSED })
  }

  /** Locks. Later calls while it is closing wait for the same end. Does nothing when no vault is open. */
  lock(reason: LockReason): Promise<void> {
    if (this.#closing) return this.#closing
    if (!this.#process) return Promise.resolve()
    this.#closing = this.#lock(reason).finally(() => {
      this.#closing = null
    })
    return this.#closing
  }

  /** The window has saved what it had. */
  settled(): void {
    this.#settled?.()
  }

  async #lock(reason: LockReason): Promise<void> {
    if (this.#status.state === 'open') {
      const settled = new Promise<void>((resolve) => {
        this.#settled = resolve
      })
      this.#become({ state: 'closing' })
      await Promise.all([withinMs(settled, SETTLE_MS), this.#options.onClosing()])
      this.#settled = null
    }
    await this.#end({ ...CLOSED, closedBecause: reason })
  }

  async #end(after: VaultStatus): Promise<void> {
    const vault = this.#process
    await vault?.end(CLOSE_MS)
    if (this.#process === vault) this.#process = null
    this.#status = after
    this.#options.onStatus(after)
    await this.#options.onClosed()
  }

  async #opening<T>(path: string, sampleName: string | null, work: (vault: VaultProcess) => Promise<T>): Promise<T> {
    if (this.#process || this.#closing) throw new DeloError('already-open')
    const vault = this.#options.start({
      onEvent: (name, data) => {
        if (this.#process === vault) this.#options.onEvent(name, data)
      },
      onExit: (asked) => {
        if (!asked && this.#process === vault) this.#crashed()
      },
    })
    this.#process = vault
    this.#path = path
    const sample = sampleName !== null
    const name = sampleName ?? basename(path).replace(/\.delo$/i, '')
    this.#status = CLOSED
    this.#become({ state: 'opening', name, location: sample ? null : path, sample })
    try {
      return await work(vault)
    } catch (error) {
      if (this.#process !== vault)
        throw new DeloError(this.#status.closedBecause === 'crashed' ? 'internal' : 'cancelled')
      this.#process = null
      this.#become(CLOSED)
      await vault.end(CLOSE_MS)
      throw error
    }
  }

  #opened(opened: Opened): VaultStatus {
    const { vaultId, readOnly, warnings } = opened
    this.#become({ state: 'open', vaultId: VaultId.parse(vaultId), readOnly, warnings })
    return this.#status
  }

  #confirming(): VaultProcess {
    if (!this.#process || this.#status.state !== 'confirming-recovery') throw new DeloError('vault-locked')
    return this.#process
  }

  /** Every acknowledged change is in the vault; the window only has to say what happened. */
  #crashed(): void {
    const wasOpen = this.#status.state !== 'opening'
    void this.#options.onClosing()
    this.#process = null
    this.#settled?.()
    if (this.#closing) return
    this.#status = { ...CLOSED, closedBecause: 'crashed' }
    this.#options.onStatus(this.#status)
    if (wasOpen) void this.#options.onClosed()
  }

  #become(change: Partial<VaultStatus>): void {
    this.#status = { ...this.#status, ...change }
    this.#options.onStatus(this.#status)
  }
}
