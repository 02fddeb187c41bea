import { spawn } from 'node:child_process'
import { ensureBrowser, NO_BROWSER } from './ensure-browser.ts'
import { fetchElectron } from './lib/fetch-electron.ts'
import { buildIsStale, electronProgram, inRoot } from './lib/program.ts'
import { run, withoutCoreDumps } from './lib/run.ts'

/** `npm start`: builds if need be, then runs the app in Electron where its binary is to be had, else in an installed Chromium. */
const say = (line: string) => console.error(line)
const args = process.argv.slice(2)

if (buildIsStale()) {
  say('Building Delo…')
  const vite = inRoot('node_modules/electron-vite/bin/electron-vite.js')
  const code = await run(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: inRoot() })
  if (code !== 0) process.exit(code ?? 1)
}

const electron = args.includes('--chromium') ? null : (electronProgram() ?? (await fetchElectron(say)))
if (electron) {
  say('Delo runs in Electron.')
  launch(electron, [inRoot(), ...args])
} else {
  const browser = await ensureBrowser(say)
  if (!browser) {
    say(NO_BROWSER)
    process.exit(1)
  }
  say(`Delo runs in Chromium (${browser}).`)
  const host = inRoot('src/chromium-host/run.ts')
  const quiet = '--disable-warning=ExperimentalWarning'
  launch(
    process.execPath,
    [quiet, host, inRoot('out/main/index.js'), ...args.filter((argument) => argument !== '--chromium')],
    {
      CHROME_PATH: browser,
    },
  )
}

/** Stays until the app ends, and ends as it did. Ctrl+C reaches the app by itself; it locks the vault before it goes. */
function launch(program: string, programArgs: string[], env: NodeJS.ProcessEnv = {}): void {
  const child = spawn(...withoutCoreDumps(program, programArgs), { stdio: 'inherit', env: { ...process.env, ...env } })
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => process.exit(code ?? 1))
}
