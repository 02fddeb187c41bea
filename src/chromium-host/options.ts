import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * What the host is told on its command line:
 * `node src/chromium-host/run.ts <main script> [--user-data-dir=…] [--host-headless] [--host-debugging-port=0] [--host-answers=…]`.
 * The last three are for tests: no window, a loopback port for the test's own client, and a file with answers to dialogs.
 */
export type HostOptions = {
  mainScript: string
  userData: string
  headless: boolean
  debuggingPort: number | null
  answersFile: string | null
}

export function readOptions(argv: readonly string[]): HostOptions {
  const value = (name: string) => argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
  const mainScript = argv.find((argument) => !argument.startsWith('-'))
  if (!mainScript) throw new Error('the host needs the built main script')
  const port = value('host-debugging-port')
  const headless = argv.includes('--host-headless')
  return {
    mainScript,
    userData: value('user-data-dir') ?? defaultUserData(),
    headless,
    // A port is opened for tests only, and never beside a real window.
    debuggingPort: headless && port !== undefined ? Number(port) : null,
    answersFile: value('host-answers') ?? null,
  }
}

/** Where Electron would keep it, so that both hosts share the settings. */
function defaultUserData(): string {
  const home = homedir()
  if (process.platform === 'win32') return join(process.env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'delo')
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'delo')
  return join(process.env.XDG_CONFIG_HOME || join(home, '.config'), 'delo')
}

export const options: HostOptions = readOptions(process.argv.slice(2))
