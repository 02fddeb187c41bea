import type { VaultEvent, VaultEventName, WindowEvent, WindowEventName } from '#shared/contract/events.ts'
import { newId, PlaceId } from '#shared/domain/ids.ts'
import { DEFAULT_CLOSE_AFTER } from '#shared/domain/sealed.ts'
import type { CompartmentMark, Place, VaultStatus } from '#shared/domain/vault.ts'
import { EVENT, SEALED_BOX } from '#shared/rpc/channels.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { IdleWatch, type SteadyClock } from '../lock/idle.ts'
import type { BrowserWindow, WebContents } from '../platform/types.ts'
import { type VaultProcess, type VaultProcessListener, withinMs } from '../vault/process.ts'

/** How long the window may go on saving, and the process after that. */
const SETTLE_MS = 1_500
const CLOSE_MS = 3_000

export type SealedKeeperOptions = {
  /** Starts a sealed process. */
  start(listener: VaultProcessListener): VaultProcess
  /** Opens the sealed window; it loads its page by itself. */
  openWindow(): BrowserWindow
  /** Where the open vault is, and what it remembers of its compartment. Rejects with `vault-locked` when none is open. */
  compartment(): Promise<{ path: string; sample: boolean } & CompartmentMark>
  onState(state: { window: boolean; open: boolean }): void
  clock: SteadyClock
}

type Pair = { process: VaultProcess; window: BrowserWindow }

/**
 * The sealed window and the sealed process, which come and go together: shown together, and when one ends, by whatever
 * cause, the other is ended. Carries boxes between them and can open none. Closes both after the compartment's own time
 * without use, counted on a clock that no change of date moves, at the door as well as inside.
 */
export class SealedKeeper {
  readonly #options: SealedKeeperOptions
  #pair: Pair | null = null
  #showing: Promise<void> | null = null
  #closing: Promise<void> | null = null
  #settled: (() => void) | null = null
  #watch: IdleWatch
  #closeAfter = DEFAULT_CLOSE_AFTER
  #open = false

  constructor(options: SealedKeeperOptions) {
    this.#options = options
    this.#watch = new IdleWatch(options.clock)
  }

  /** Opens the window at the compartment's door, or brings it to the front. Rejects with `vault-locked`. */
  show(): Promise<void> {
    if (this.#closing) return this.#closing.then(() => this.show())
    if (this.#pair) {
      this.#pair.window.focus()
      return Promise.resolve()
    }
    this.#showing ??= this.#start().finally(() => {
      this.#showing = null
    })
    return this.#showing
  }

  async #start(): Promise<void> {
    const compartment = await this.#options.compartment()
    const process = this.#options.start({
      onEvent: (name, data) => this.#hear(process, name, data),
      onExit: () => {
        if (this.#pair?.process === process) void this.close()
      },
    })
    try {
      await process.request('sealed.prepare', compartment)
    } catch (error) {
      process.kill()
      throw error
    }
    this.#watch = new IdleWatch(this.#options.clock)
    this.#closeAfter = DEFAULT_CLOSE_AFTER
    const window = this.#options.openWindow()
    this.#pair = { process, window }
    const gone = () => {
      if (this.#pair?.window === window) void this.close()
    }
    window.on('closed', gone)
    window.webContents.on('render-process-gone', gone)
    this.#tell(false)
  }

  get state(): { window: boolean; open: boolean } {
    return { window: this.#pair !== null, open: this.#open }
  }

  isOurs(contents: WebContents): boolean {
    const window = this.#pair?.window
    return window !== undefined && !window.isDestroyed() && window.webContents === contents
  }

  get window(): BrowserWindow {
    if (!this.#pair) throw new DeloError('vault-locked')
    return this.#pair.window
  }

  /** The window's public key for the process'. A second one is refused by the process. */
  async hello(publicKey: Uint8Array): Promise<Uint8Array> {
    return (await this.#running().request('sealed.hello', { publicKey })).publicKey
  }

  readonly carry = async (box: Uint8Array): Promise<Uint8Array> =>
    (await this.#running().request('sealed.carry', { box })).box

  /** A folder that was picked for an export: the window gets its id, the process its path. */
  async place(path: string): Promise<Place> {
    const id = newId(PlaceId)
    await this.#running().request('sealed.place', { placeId: id, path })
    return { id, display: path }
  }

  activity(): void {
    this.#watch.activity()
  }

  /** The window has saved what it had. */
  settled(): void {
    this.#settled?.()
  }

  /** Something of the open vault changed that the window shows too. */
  vaultChanged(data: WindowEvent<'vault.changed'>): void {
    const window = this.#pair?.window
    if (window && !window.isDestroyed()) window.webContents.send(EVENT, 'vault.changed', data)
  }

  /** To be called every few seconds. */
  look(systemIdleSeconds: number): void {
    if (this.#pair && !this.#closing && this.#watch.isIdle(this.#closeAfter, systemIdleSeconds)) void this.close()
  }

  /** Lets the window save, then ends window and process. Never rejects; does nothing when there is no window. */
  close(): Promise<void> {
    if (this.#closing) return this.#closing
    const closing = this.#showing ? this.#showing.catch(() => undefined).then(() => this.#end()) : this.#end()
    this.#closing = closing.finally(() => {
      this.#closing = null
    })
    return this.#closing
  }

  async #end(): Promise<void> {
    const pair = this.#pair
    if (!pair) return
    const { process, window } = pair
    if (this.#open && !window.isDestroyed()) {
      const settled = new Promise<void>((resolve) => {
        this.#settled = resolve
      })
      window.webContents.send(EVENT, 'vault.status', CLOSING)
      await withinMs(settled, SETTLE_MS)
      this.#settled = null
    }
    this.#pair = null
    if (!window.isDestroyed()) window.destroy()
    await process.end(CLOSE_MS)
    this.#tell(false)
  }

  #hear(process: VaultProcess, name: WindowEventName | VaultEventName, data: unknown): void {
    if (this.#pair?.process !== process) return
    if (name === 'sealed.opened') {
      this.#closeAfter = (data as VaultEvent<'sealed.opened'>).closeAfter
      this.#watch.activity()
      this.#tell(true)
    } else if (name === 'sealed.box' && !this.#pair.window.isDestroyed()) {
      const { box } = data as VaultEvent<'sealed.box'>
      this.#pair.window.webContents.send(SEALED_BOX, Buffer.from(box).toString('base64'))
    }
  }

  #running(): VaultProcess {
    if (!this.#pair) throw new DeloError('vault-locked')
    return this.#pair.process
  }

  #tell(open: boolean): void {
    this.#open = open
    this.#options.onState(this.state)
  }
}

/** What makes the window's screens save and hide what they show. */
const CLOSING: VaultStatus = {
  state: 'closing',
  name: null,
  location: null,
  vaultId: null,
  sample: false,
  readOnly: false,
  warnings: [],
  closedBecause: null,
}
