import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from './find-browser.ts'
import { isRoot, PLAYWRIGHT_SWITCHES_OFF, switches } from './flags.ts'
import { options } from './options.ts'
import { writePreferences } from './preferences.ts'
import { NoBrowser } from './say.ts'
import { toBrowser } from './urls.ts'

/** A page that a browser shows under no circumstances by itself; only a place to start from. */
const START = toBrowser('app://blank/')

/**
 * The Chromium with the window, and the one without a display for hidden pages. In tests, where nothing is shown,
 * the same browser serves both.
 */
export class Browsers {
  readonly #profile = mkdtempSync(join(tmpdir(), 'delo-browser-'))
  #shown: Promise<BrowserContext> | null = null
  #hidden: Promise<Browser> | null = null
  readonly #waiting: ((page: Page) => void)[] = []
  #first = true

  /** Starts the window's browser ahead of the window. */
  warmUp(): Promise<BrowserContext> {
    this.#shown ??= this.#launchShown()
    return this.#shown
  }

  /** A page in a window of its own, without the browser's bars. `prepare` runs before anything is loaded in it. */
  async openShown(size: { width: number; height: number }): Promise<Page> {
    const context = await this.warmUp()
    if (this.#first) {
      this.#first = false
      const page = context.pages()[0] ?? (await context.waitForEvent('page'))
      await resize(page, size)
      return page
    }
    if (options.headless) return context.newPage()
    const opened = new Promise<Page>((resolve) => this.#waiting.push(resolve))
    this.#openAppWindow(size)
    const page = await opened
    await resize(page, size)
    return page
  }

  /** A page nobody sees, in a profile of its own that lives in memory. */
  async openHidden(): Promise<Page> {
    const browser = options.headless ? (await this.warmUp()).browser() : await this.#launchHidden()
    if (!browser) throw new NoBrowser()
    const context = await browser.newContext({ acceptDownloads: false, serviceWorkers: 'block' })
    const page = await context.newPage()
    page.on('close', () => void context.close().catch(() => undefined))
    return page
  }

  /** Renderer processes of the browser a page is in. */
  async renderers(page: Page): Promise<number[]> {
    const session = await page.context().browser()?.newBrowserCDPSession()
    if (!session) return []
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    await session.detach()
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  }

  /** The address of the port that tests connect to. */
  debuggingAddress(): string {
    const [port = '', path = ''] = readFileSync(join(this.#profile, 'DevToolsActivePort'), 'utf8').split('\n')
    return `ws://127.0.0.1:${port}${path}`
  }

  /** Ends both and removes what they left. Never rejects. */
  async close(): Promise<void> {
    const shown = await this.#shown?.catch(() => null)
    const hidden = await this.#hidden?.catch(() => null)
    await Promise.all([shown?.close().catch(() => undefined), hidden?.close().catch(() => undefined)])
    this.removeProfile()
  }

  removeProfile(): void {
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 3 })
  }

  async #launchShown(): Promise<BrowserContext> {
    writePreferences(this.#profile)
    const context = await chromium.launchPersistentContext(this.#profile, {
      ...this.#launchOptions(),
      headless: options.headless,
      viewport: options.headless ? { width: 1_360, height: 880 } : null,
      acceptDownloads: false,
      serviceWorkers: 'block',
      args: [
        ...switches(),
        ...(options.headless ? [START] : [`--app=${START}`]).filter((argument) => argument.startsWith('-')),
        ...(options.debuggingPort === null ? [] : [`--remote-debugging-port=${options.debuggingPort}`]),
      ],
      ignoreDefaultArgs: options.headless
        ? PLAYWRIGHT_SWITCHES_OFF.filter((argument) => argument !== 'about:blank')
        : PLAYWRIGHT_SWITCHES_OFF,
    })
    // A page that nobody here asked for (Ctrl+N, a link opened in a window) is shut before it shows anything.
    context.on('page', (page) => {
      const taker = this.#waiting.shift()
      if (taker) taker(page)
      else if (!this.#first && !options.headless) void page.close().catch(() => undefined)
    })
    return context
  }

  #launchHidden(): Promise<Browser> {
    this.#hidden ??= chromium.launch({
      ...this.#launchOptions(),
      headless: true,
      args: switches().filter((argument) => argument !== '--incognito'),
      ignoreDefaultArgs: PLAYWRIGHT_SWITCHES_OFF.filter((argument) => argument !== 'about:blank'),
    })
    return this.#hidden
  }

  #launchOptions() {
    return {
      executablePath: program(),
      chromiumSandbox: !isRoot(),
      // Signals end the host, and the host ends the browsers.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    }
  }

  /** The running Chromium of this profile takes the request and opens the window; the new process ends at once. */
  #openAppWindow({ width, height }: { width: number; height: number }): void {
    const own = [`--user-data-dir=${this.#profile}`, `--app=${START}`, `--window-size=${width},${height}`]
    spawn(program(), [...own, ...switches(), ...(isRoot() ? ['--no-sandbox'] : [])], { stdio: 'ignore' }).unref()
  }
}

function program(): string {
  const found = findBrowser()
  if (!found) throw new NoBrowser()
  return found
}

async function resize(page: Page, { width, height }: { width: number; height: number }): Promise<void> {
  if (options.headless) return
  const session = await page.context().newCDPSession(page)
  try {
    const { windowId } = await session.send('Browser.getWindowForTarget')
    await session.send('Browser.setWindowBounds', { windowId, bounds: { width, height } })
  } catch {
    // A tiling window manager has the last word.
  }
  await session.detach()
}

export const browsers = new Browsers()
