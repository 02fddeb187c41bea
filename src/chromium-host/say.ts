import { isRoot } from './flags.ts'
import { options } from './options.ts'

export class NoBrowser extends Error {
  override readonly name = 'NoBrowser'
}

/** Said once at the start, on the terminal: what this way of running cannot give. The window says it in its settings too. */
export function sayWhatIsMissing(): void {
  if (options.headless) return
  const lines = [
    'Electron is not here, so Delo runs in Chromium. It works the same, except that in this form',
    '  - its window can be seen in screenshots and screen sharing;',
    '  - it does not hear the screen being locked: it locks after the idle time, on waking from sleep, and by Ctrl+L;',
    '  - closing the window by the frame does not ask about an import that is still running.',
  ]
  if (isRoot())
    lines.push("  - Chromium's own sandbox is off, because you are root: use an ordinary account for real cases.")
  process.stderr.write(`${lines.join('\n')}\n`)
}

/** For tests: another browser has opened, and where it listens. */
export const announceApart = (address: string): void =>
  void process.stdout.write(`${JSON.stringify({ apart: address })}\n`)

/** A window that cannot be opened ends the program with one sentence on what to do. */
export function failToOpen(error: unknown): never {
  const reason = error instanceof Error ? error.message : ''
  const said =
    error instanceof NoBrowser
      ? 'No Chrome or Chromium was found. Install the package "chromium", or set CHROME_PATH, and start Delo again.'
      : /missing x server|cannot open display|headed browser|ozone_platform/i.test(reason)
        ? 'There is no display for a window. Start Delo from a desktop session, or use the command line: npx delo --help.'
        : `Chromium could not be started: ${reason.split('\n')[0] ?? ''}`
  process.stderr.write(`${said}\n`)
  process.exit(1)
}
