import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from './find-browser.ts'
import { isRoot, PLAYWRIGHT_SWITCHES_OFF, switches } from './flags.ts'
import { options } from './options.ts'
import { isAlive, newProfile, removeProfile, temporaryFolder } from './profile.ts'
import { announceApart, NoBrowser } from './say.ts'
import { toBrowser } from './urls.ts'

/** A page that a browser shows under no circumstances by itself; only a place to start from. */
const START = toBrowser('app://blank/')

/**
 * The Chromium with the window, and the one without a display for hidden pages. In tests, where nothing is shown,
 * the same browser serves both.
 */
export class Browsers {
  readonly #profile = newProfile()
  #shown: Promise<BrowserContext> | null = null
  #hidden: Promise<BrowserContext> | null = null
  /** Browsers of windows that are to leave no process behind, by their profile. */
  readonly #apart = new Map<string, Promise<BrowserContext>>()
  readonly #waiting: ((page: Page) => void)[] = []
  #first = true
  #main: Page | null = null

  /** Starts the window's browser ahead of the window. */
  warmUp(): Promise<BrowserContext> {
    this.#shown ??= this.#launchShown()
    return this.#shown
  }

  /** A page in a window of its own, without the browser's bars. `prepare` runs before anything is loaded in it. */
  async openShown({ width, height }: Size): Promise<Page> {
    const size = { width, height }
    const context = await this.warmUp()
    if (this.#first) {
      this.#first = false
      const page = context.pages()[0] ?? (await context.waitForEvent('page'))
      this.#main = page
      await place(page, size)
      return page
    }
    if (options.headless) return context.newPage()
    const opened = new Promise<Page>((resolve) => this.#waiting.push(resolve))
    this.#openAppWindow(size)
    const page = await opened
    await place(page, size, this.#main)
    return page
  }

  /**
   * A page in a browser of its own: other program, other profile, other processes, and all of them end when the page does.
   * A Chromium's main process is told what is typed and selected in its pages (for input methods), so a page that shall
   * leave nothing in memory must not share one.
   */
  async openApart(size: Size): Promise<Page> {
    const profile = newProfile()
    const launching = chromium.launchPersistentContext(profile, this.#windowOptions(profile))
    this.#apart.set(profile, launching)
    const end = async () => {
      await launching.then(endBrowser).catch(() => undefined)
      this.#apart.delete(profile)
      removeProfile(profile)
    }
    try {
      const context = await launching
      const page = context.pages()[0] ?? (await context.waitForEvent('page'))
      page.on('close', () => void end())
      context.on('page', (other) => void other.close().catch(() => undefined))
      if (options.debuggingPort !== null) announceApart(addressIn(profile))
      await place(page, size, this.#main)
      return page
    } catch (error) {
      await end()
      throw error
    }
  }

  /** A page nobody sees, in a profile of its own that lives in memory. */
  async openHidden(): Promise<Page> {
    const browser = (await (options.headless ? this.warmUp() : this.#launchHidden())).browser()
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
    return addressIn(this.#profile)
  }

  /** Ends both and removes what they left. Never rejects. */
  async close(): Promise<void> {
    const all = [this.#shown, this.#hidden, ...this.#apart.values()]
    await Promise.all(all.map((opening) => opening?.then(endBrowser).catch(() => undefined)))
    this.removeProfile()
  }

  removeProfile(): void {
    for (const profile of [this.#profile, ...this.#apart.keys()]) removeProfile(profile)
  }

  async #launchShown(): Promise<BrowserContext> {
    const context = await chromium.launchPersistentContext(this.#profile, this.#windowOptions(this.#profile))
    // A page that nobody here asked for (Ctrl+N, a link opened in a window) is shut before it shows anything.
    context.on('page', (page) => {
      const taker = this.#waiting.shift()
      if (taker) taker(page)
      else if (!this.#first && !options.headless) void page.close().catch(() => undefined)
    })
    return context
  }

  #launchHidden(): Promise<BrowserContext> {
    this.#hidden ??= chromium.launchPersistentContext(join(this.#profile, 'h'), {
      ...this.#launchOptions(this.#profile),
      headless: true,
      args: switches(),
      ignoreDefaultArgs: PLAYWRIGHT_SWITCHES_OFF.filter((argument) => argument !== 'about:blank'),
    })
    return this.#hidden
  }

  /** A browser whose first page is a window. */
  #windowOptions(profile: string) {
    return {
      ...this.#launchOptions(profile),
      headless: options.headless,
      viewport: options.headless ? { width: 1_360, height: 880 } : null,
      acceptDownloads: false,
      serviceWorkers: 'block' as const,
      args: [
        ...switches(),
        ...(options.headless ? [] : [`--app=${START}`]),
        ...(options.debuggingPort === null ? [] : [`--remote-debugging-port=${options.debuggingPort}`]),
      ],
      ignoreDefaultArgs: options.headless
        ? PLAYWRIGHT_SWITCHES_OFF.filter((argument) => argument !== 'about:blank')
        : PLAYWRIGHT_SWITCHES_OFF,
    }
  }

  #launchOptions(profile: string) {
    return {
      executablePath: program(),
      chromiumSandbox: !isRoot(),
      // Playwright's own folder goes with the profile: it would remove one of its own only after the host has ended.
      artifactsDir: join(profile, 'a'),
      env: this.#environment(profile),
      // Signals end the host, and the host ends the browsers.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    }
  }

  #environment(profile: string): Record<string, string> {
    const env = Object.fromEntries(
      Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    )
    return process.platform === 'linux' ? { ...env, TMPDIR: temporaryFolder(profile) } : env
  }

  /** The running Chromium of this profile takes the request and opens the window; the new process ends at once. */
  #openAppWindow({ width, height }: Size): void {
    const own = [`--user-data-dir=${this.#profile}`, `--app=${START}`, `--window-size=${width},${height}`]
    spawn(program(), [...own, ...switches(), ...(isRoot() ? ['--no-sandbox'] : [])], {
      stdio: 'ignore',
      env: this.#environment(this.#profile),
    }).unref()
  }
}

function program(): string {
  const found = findBrowser()
  if (!found) throw new NoBrowser()
  return found
}

/** Closes a browser and waits until its process is gone: while it is going, it still writes into its profile. */
async function endBrowser(context: BrowserContext): Promise<void> {
  const session = await context
    .browser()
    ?.newBrowserCDPSession()
    .catch(() => null)
  const found = await session?.send('SystemInfo.getProcessInfo').catch(() => null)
  const pid = found?.processInfo.find(({ type }) => type === 'browser')?.id
  await context.close().catch(() => undefined)
  if (pid !== undefined) await gone(pid)
}

/** Waits for the end of a process, and sees to it when that takes too long. */
async function gone(pid: number): Promise<void> {
  for (let look = 0; look < 40 && isAlive(pid); look++) await sleep(50)
  if (isAlive(pid)) process.kill(pid, 'SIGKILL')
}

/** Where tests connect to a browser that was started with a port. */
function addressIn(profile: string): string {
  const [port = '', path = ''] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  return `ws://127.0.0.1:${port}${path}`
}

type Size = { width: number; height: number }

/** Gives a window its size, in the middle of the one it belongs to. */
async function place(page: Page, size: Size, over: Page | null = null): Promise<void> {
  if (options.headless) return
  try {
    const parent = over && !over.isClosed() ? await windowOf(over) : null
    const { windowId, session } = await windowOf(page)
    const middle = parent && {
      left: Math.max(0, Math.round(parent.left + (parent.width - size.width) / 2)),
      top: Math.max(0, Math.round(parent.top + (parent.height - size.height) / 3)),
    }
    const { width, height } = size
    await session.send('Browser.setWindowBounds', { windowId, bounds: { width, height, ...middle } })
    await Promise.all([session.detach(), parent?.session.detach()])
  } catch {
    // A tiling window manager has the last word.
  }
}

async function windowOf(page: Page) {
  const session = await page.context().newCDPSession(page)
  const { windowId, bounds } = await session.send('Browser.getWindowForTarget')
  const { left = 0, top = 0, width = 0, height = 0 } = bounds
  return { session, windowId, left, top, width, height }
}

export const browsers = new Browsers()
