import { existsSync } from 'node:fs'
import { findBrowser } from '../src/chromium-host/find-browser.ts'
import { inRoot } from './lib/program.ts'
import { run } from './lib/run.ts'

export const NO_BROWSER =
  'No Chrome or Chromium was found. Install the package "chromium" (or Google Chrome), or set CHROME_PATH to one.'

const DEBIAN_LIMIT_MS = 10 * 60_000
const PLAYWRIGHT_LIMIT_MS = 5 * 60_000

/**
 * A Chrome or Chromium: the installed one; else Debian's package, when we are root on such a system; else the one that
 * Playwright downloads. Null when none of the three worked. `say` hears one line before anything is installed.
 */
export async function ensureBrowser(say: (line: string) => void = console.error): Promise<string | null> {
  const here = findBrowser()
  if (here) return here

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('No Chrome or Chromium here: installing the Debian package "chromium".')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update'], { quiet: true, env, limitMs: DEBIAN_LIMIT_MS })
    const install = ['install', '-y', '--no-install-recommends', 'chromium']
    await run('apt-get', install, { quiet: true, env, limitMs: DEBIAN_LIMIT_MS })
    const installed = findBrowser()
    if (installed) return installed
  }

  say('No Chrome or Chromium here: trying the one that Playwright downloads.')
  const playwright = inRoot('node_modules/playwright-core/cli.js')
  await run(process.execPath, [playwright, 'install', '--no-shell', 'chromium'], {
    quiet: true,
    limitMs: PLAYWRIGHT_LIMIT_MS,
  })
  return findBrowser()
}

if (import.meta.main) {
  const found = await ensureBrowser()
  console.log(found ?? NO_BROWSER)
  if (!found) process.exitCode = 1
}
