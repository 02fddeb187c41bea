import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, chromium, type Page } from '@playwright/test'
import { electronProgram, inRoot } from '../scripts/lib/program.ts'
import type { Settings } from '../src/shared/domain/settings.ts'

/** What a dialog is answered with: a path that was picked, a button's number, or null for Cancel. */
export type DialogAnswer = { path: string } | { response: number } | null

export type LaunchOptions = {
  settings?: Partial<Settings>
  /** A folder to use again, as after a restart; otherwise a new one. */
  home?: string
  /** Keeps the folder when the app is closed. */
  keepHome?: boolean
  env?: Record<string, string>
}

/** The built app, running, with a throwaway home of its own. */
export type RunningDelo = {
  host: 'electron' | 'chromium'
  page: Page
  /** Its HOME; user data, temporary files and vaults of a test live under it. */
  home: string
  userData: string
  /** Where its pages come from: `app://delo`, or what stands for it. */
  origin: string
  /** Process id of main. */
  pid: number
  /** Answers the next dialogs, in order. Call before what opens them. */
  answerDialogs(...answers: DialogAnswer[]): Promise<void>
  /** The page of the sealed window, which `open` makes appear; watched as the ordinary one is. */
  sealedPage(open: () => Promise<unknown>): Promise<Page>
  /** Every page that was watched, the window's first. */
  pages: Page[]
  /** URLs that pages asked for and that are not the app's own. */
  foreignRequests: string[]
  /** Errors that the page reported: exceptions, and what its security policy refused. */
  complaints: string[]
  /** Ends it as a person would. */
  close(): Promise<void>
  /** Ends it as a power cut would: main, its children and its browsers. */
  kill(): Promise<void>
}

export const hostName = (): 'electron' | 'chromium' => (electronProgram() ? 'electron' : 'chromium')

export async function launch(options: LaunchOptions = {}): Promise<RunningDelo> {
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'delo-e2e-'))
  const userData = join(home, 'user-data')
  for (const folder of [userData, join(home, 'tmp')]) mkdirSync(folder, { recursive: true })
  if (options.settings) writeFileSync(join(userData, 'settings.json'), JSON.stringify(options.settings))
  const env = environment(home, options.env)
  const program = electronProgram()
  const started = program ? await inElectron(program, userData, env) : await inChromium(home, userData, env)
  const foreignRequests: string[] = []
  const complaints: string[] = []
  const { page, origin } = started
  const pages: Page[] = []
  const watch = (watched: Page) => {
    pages.push(watched)
    watched.context().on('request', (request) => {
      const url = request.url()
      const own = /^(app:\/\/|https:\/\/[a-z]+\.invalid\/|blob:|data:|about:|chrome-error:)/
      if (!own.test(url)) foreignRequests.push(url)
    })
    watched.on('pageerror', (error) => complaints.push(error.message))
    watched.on('console', (message) => {
      if (/Content.Security.Policy|Trusted|violates/i.test(message.text())) complaints.push(message.text())
    })
  }
  watch(page)
  try {
    if (!page.url().startsWith(origin)) await page.waitForURL(`${origin}/**`)
  } catch (error) {
    await started.kill()
    throw error
  }
  const clean = () => {
    if (!options.keepHome && !options.home) rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  return {
    ...started,
    home,
    userData,
    pages,
    foreignRequests,
    complaints,
    async sealedPage(open) {
      const opened = await started.sealedPage(open)
      watch(opened)
      return opened
    },
    async close() {
      await started.close()
      clean()
    },
    async kill() {
      await started.kill()
      clean()
    },
  }
}

type Started = Pick<RunningDelo, 'host' | 'page' | 'origin' | 'pid' | 'answerDialogs' | 'sealedPage' | 'close' | 'kill'>

/** Nothing of the developer's own account: a new HOME, its own TMPDIR. */
function environment(home: string, extra: Record<string, string> = {}): Record<string, string> {
  const kept = [
    'PATH',
    'DISPLAY',
    'WAYLAND_DISPLAY',
    'XAUTHORITY',
    'XDG_RUNTIME_DIR',
    'CHROME_PATH',
    'SystemRoot',
    'DELO_DEBUG',
  ]
  const own = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] as string]]))
  return { ...Object.fromEntries(own), HOME: home, TMPDIR: join(home, 'tmp'), LANG: 'C.UTF-8', ...extra }
}

async function inElectron(program: string, userData: string, env: Record<string, string>): Promise<Started> {
  const app = await _electron.launch({ executablePath: program, args: [inRoot(), `--user-data-dir=${userData}`], env })
  const page = await app.firstWindow()
  const child = app.process()
  return {
    host: 'electron',
    page,
    origin: 'app://delo',
    pid: child.pid ?? 0,
    async sealedPage(open) {
      const [opened] = await Promise.all([app.waitForEvent('window'), open()])
      return opened
    },
    answerDialogs: (...answers) =>
      app.evaluate(({ dialog }, list) => {
        const queue = list.slice()
        const next = () => queue.shift() ?? null
        const path = (answer: ReturnType<typeof next>) => (answer && 'path' in answer ? answer.path : null)
        dialog.showOpenDialog = async () => {
          const picked = path(next())
          return { canceled: picked === null, filePaths: picked === null ? [] : [picked] }
        }
        dialog.showSaveDialog = async () => {
          const picked = path(next())
          return { canceled: picked === null, filePath: picked ?? '' }
        }
        dialog.showMessageBox = async () => {
          const answer = next()
          return { response: answer && 'response' in answer ? answer.response : 0, checkboxChecked: false }
        }
      }, answers),
    close: () => app.close(),
    kill: () => ended(child, () => child.kill('SIGKILL')),
  }
}

async function inChromium(home: string, userData: string, env: Record<string, string>): Promise<Started> {
  const answers = join(home, 'dialog-answers.json')
  writeFileSync(answers, '[]')
  const args = [
    '--disable-warning=ExperimentalWarning',
    inRoot('src/chromium-host/run.ts'),
    inRoot('out/main/index.js'),
    `--user-data-dir=${userData}`,
    '--host-headless',
    '--host-debugging-port=0',
    `--host-answers=${answers}`,
  ]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const address = await debuggingAddress(child)
  const browser = await chromium.connectOverCDP(address).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!page) throw new Error('the host opened no page')
  return {
    host: 'chromium',
    page,
    origin: 'https://delo.invalid',
    pid: child.pid ?? 0,
    sealedPage: async (open) => {
      const [opened] = await Promise.all([said(child, /^\{"apart":"(.+?)"\}$/m), open()])
      const apart = await chromium.connectOverCDP(opened)
      const [own] = apart.contexts()
      const found = own?.pages()[0] ?? (await own?.waitForEvent('page'))
      if (!found) throw new Error('the sealed window has no page')
      return found
    },
    answerDialogs: async (...list) => writeFileSync(answers, JSON.stringify(list)),
    close: () => ended(child, () => child.kill('SIGTERM')),
    kill: () => ended(child, () => child.kill('SIGKILL')),
  }
}

/** The host prints its test ports' addresses as lines of JSON; whatever it says instead is the reason it failed. */
const debuggingAddress = (child: ChildProcess): Promise<string> => said(child, /^\{"debugging":"(.+?)"\}$/m)

function said(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (data: Buffer) => {
      said += data
      const address = wanted.exec(said)?.[1]
      if (!address) return
      child.stdout?.off('data', hear)
      child.stderr?.off('data', hear)
      resolve(address)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    if (process.env.DELO_DEBUG) child.stderr?.pipe(process.stderr)
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${said}`)))
  })
}

function ended(child: ChildProcess, end: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    end()
  })
}
