import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { electronProgram, inRoot } from './program.ts'
import { run } from './run.ts'

const MARK = inRoot('node_modules/.cache/delo/electron-not-reachable')
/** After a try that failed, `npm start` does not try again for a day. */
const PAUSE_MS = 24 * 3_600_000
const REACH_MS = 4_000
const FETCH_MS = 180_000

/** Fetches Electron's binary with its own installer, if its server answers at once; otherwise null, quickly. */
export async function fetchElectron(say: (line: string) => void): Promise<string | null> {
  if (triedLately() || !(await serverAnswers())) return null
  say('Fetching Electron, once (about 110 MB)…')
  const code = await run(process.execPath, [inRoot('node_modules/electron/install.js')], {
    quiet: true,
    limitMs: FETCH_MS,
  })
  const program = code === 0 ? electronProgram() : null
  if (!program) rememberFailure()
  return program
}

async function serverAnswers(): Promise<boolean> {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror
  try {
    const { version } = JSON.parse(readFileSync(inRoot('node_modules/electron/package.json'), 'utf8'))
    const address = mirror || `https://github.com/electron/electron/releases/tag/v${version}`
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(REACH_MS) })
    if (answer.ok) return true
  } catch {
    // No way out of here, as on an air-gapped computer.
  }
  rememberFailure()
  return false
}

function triedLately(): boolean {
  const mark = statSync(MARK, { throwIfNoEntry: false })
  return mark !== undefined && Date.now() - mark.mtimeMs < PAUSE_MS
}

function rememberFailure(): void {
  mkdirSync(dirname(MARK), { recursive: true })
  writeFileSync(MARK, '')
}
