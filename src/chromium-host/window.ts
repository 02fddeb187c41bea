import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import type { BrowserWindow, WindowOptions } from '../main/platform/types.ts'
import { hostApp } from './app.ts'
import { browsers } from './browsers.ts'
import { HostContents } from './contents.ts'
import { failToOpen } from './say.ts'
import { fromPartition } from './session.ts'

/** Windows there are; the program ends with the last shown one. */
export const windows = new Set<HostWindow>()
let renderersInUse = new Set<number>()

/** A BrowserWindow: a window of the installed Chromium, or a page of the one without a display when it is not even for the task bar. */
export class HostWindow extends EventEmitter implements BrowserWindow {
  readonly webContents: HostContents
  readonly #opening: Promise<Page>
  readonly #hidden: boolean
  #destroyed = false

  constructor(options: WindowOptions) {
    super()
    const { preload, partition } = options.webPreferences
    this.#hidden = options.skipTaskbar === true
    this.#opening = options.apart
      ? browsers.openApart(options)
      : this.#hidden
        ? browsers.openHidden()
        : browsers.openShown(options)
    this.webContents = new HostContents(this.#opening, fromPartition(partition), preload)
    this.#opening.catch((error: unknown) => {
      if (!this.#destroyed) failToOpen(error)
    })
    this.webContents.on('closed', () => this.#gone())
    windows.add(this)
    hostApp.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url)
    if (this.#hidden) await this.#findProcess()
    this.emit('ready-to-show')
  }

  show(): void {}

  focus(): void {
    void this.webContents.page.then((page) => page.bringToFront()).catch(() => undefined)
  }

  restore(): void {
    this.focus()
  }

  isMinimized(): boolean {
    return false
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#gone()
    void this.#opening.then((page) => page.close({ runBeforeUnload: false })).catch(() => undefined)
  }

  /** No Chromium window can be hidden from the screen's capture from outside; `app.info` says so. */
  setContentProtection(): void {}

  /** The person has closed the window, or main has. */
  #gone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    renderersInUse.delete(this.webContents.getOSProcessId())
    windows.delete(this)
    this.emit('closed')
    if (![...windows].some((window) => !window.#hidden)) hostApp.emit('window-all-closed')
  }

  /** The browser does not say which process a page is in: it is the one that nobody else's page is in. */
  async #findProcess(): Promise<void> {
    const alive = await browsers.renderers(await this.#opening)
    renderersInUse = new Set([...renderersInUse].filter((pid) => alive.includes(pid)))
    const fresh = alive.filter((pid) => !renderersInUse.has(pid))
    const [only] = fresh
    if (only === undefined || fresh.length > 1) return
    renderersInUse.add(only)
    this.webContents.processId = only
  }
}
