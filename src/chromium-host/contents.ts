import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import type { WebContents } from '../main/platform/types.ts'
import { emitPreventable } from './events.ts'
import { intercept } from './intercept.ts'
import { receive } from './ipc.ts'
import { BINDING, DELIVER, initScript } from './preload.ts'
import type { HostSession } from './session.ts'
import { fromBrowser, toBrowser } from './urls.ts'

/** A page of a browser as Electron's WebContents. Everything asked of it before the page is there happens afterwards, in order. */
export class HostContents extends EventEmitter implements WebContents {
  readonly #page: Promise<Page>
  #expected: string | null = null
  #destroyed = false
  #pid = 0
  #deliveries: Promise<unknown> = Promise.resolve()

  constructor(opening: Promise<Page>, session: HostSession, preloadPath: string) {
    super()
    this.#page = opening.then((page) => this.#prepare(page, session, preloadPath))
    this.#page.catch(() => undefined)
  }

  /** The page, ready for its first load. */
  get page(): Promise<Page> {
    return this.#page
  }

  send(channel: string, ...args: unknown[]): void {
    const message = { deliver: DELIVER, channel, args: JSON.stringify(args) }
    this.#deliveries = this.#deliveries
      .then(async () => {
        const page = await this.#page
        await page.evaluate(({ deliver, channel, args }) => {
          const take = (globalThis as unknown as Record<string, ((channel: string, args: string) => void) | undefined>)[
            deliver
          ]
          take?.(channel, args)
        }, message)
      })
      // The page is gone or on its way to another: nobody is there to hear it.
      .catch(() => undefined)
  }

  async load(url: string): Promise<void> {
    const page = await this.#page
    this.#expected = url
    try {
      await page.goto(toBrowser(url), { waitUntil: 'load', timeout: 0 })
    } finally {
      if (this.#expected === url) this.#expected = null
    }
  }

  /** Windows that a page opens are shut as they appear (`browsers.ts`), which is what main's handler answers. */
  setWindowOpenHandler(): void {}

  getOSProcessId(): number {
    return this.#pid
  }

  /** Set by whoever can tell which process the page is in. */
  set processId(pid: number) {
    this.#pid = pid
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  async #prepare(page: Page, session: HostSession, preloadPath: string): Promise<Page> {
    page.on('close', () => {
      this.#destroyed = true
      this.emit('closed')
    })
    // For whoever works on Delo: what pages say, the hidden ones too.
    if (process.env.DELO_DEBUG) page.on('console', (message) => console.error('[page]', message.text()))
    if (process.env.DELO_DEBUG) page.on('pageerror', (error) => console.error('[page]', error.stack))
    page.on('crash', () => this.emit('render-process-gone'))
    page.on('popup', (popup) => void popup.close().catch(() => undefined))
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined))
    await page.exposeBinding(BINDING, ({ frame }, message: unknown) => receive(this, session, frame, message))
    await page.addInitScript({ content: initScript(preloadPath) })
    await intercept(page, session, (request) => {
      const url = fromBrowser(request.url())
      const isMain = request.frame() === page.mainFrame()
      if (isMain && this.#expected !== null && sameDocument(url, this.#expected)) return true
      const prevented = emitPreventable(this, 'will-frame-navigate', url)
      return !(isMain ? emitPreventable(this, 'will-navigate', url) || prevented : prevented)
    })
    return page
  }
}

const sameDocument = (a: string, b: string) => a.split('#')[0] === b.split('#')[0]
