import { spawn } from 'node:child_process'

const OPENER: Partial<Record<NodeJS.Platform, string>> = { linux: 'xdg-open', darwin: 'open', win32: 'explorer' }

/** Opens a folder in the system's file manager; answers '' or, like Electron, why it could not. */
export const shell = {
  openPath: (path: string): Promise<string> =>
    new Promise((resolve) => {
      const child = spawn(OPENER[process.platform] ?? 'xdg-open', [path], { stdio: 'ignore', detached: true })
      child.once('spawn', () => {
        child.unref()
        resolve('')
      })
      child.once('error', (error) => resolve(error.message))
    }),
}
