import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']

const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    // Debian's `chromium` is a script that adds extensions and, on small machines, moves shared memory to the disk.
    '/usr/lib/chromium/chromium',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** A Chrome or Chromium on this computer: `CHROME_PATH`, then the usual places, then PATH, then what Playwright downloaded. Null when there is none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const candidates = [...(env.CHROME_PATH ? [env.CHROME_PATH] : []), ...(PLACES[process.platform] ?? []), ...onPath]
  return candidates.find(isProgram) ?? downloadedByPlaywright(env)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const PROGRAMS = ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-win64/chrome.exe', 'chrome-win/chrome.exe']

/** The newest Chromium in Playwright's own folder. */
function downloadedByPlaywright(env: NodeJS.ProcessEnv): string | null {
  const cache: Partial<Record<NodeJS.Platform, string>> = {
    linux: join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ms-playwright'),
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: join(env.LOCALAPPDATA ?? '', 'ms-playwright'),
  }
  const folder = env.PLAYWRIGHT_BROWSERS_PATH || cache[process.platform]
  if (!folder) return null
  let versions: string[]
  try {
    versions = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name))
  } catch {
    return null
  }
  const newestFirst = versions.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
  const paths = newestFirst.flatMap((version) => PROGRAMS.map((program) => join(folder, version, program)))
  return paths.find(isProgram) ?? null
}
