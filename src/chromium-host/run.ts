import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hostApp } from './app.ts'
import { browsers } from './browsers.ts'
import { claimInstance, instance } from './instance.ts'
import { options } from './options.ts'
import { failToOpen, sayWhatIsMissing } from './say.ts'
import { children } from './utility.ts'
import { windows } from './window.ts'

/** Runs the built main script as Electron would, on Node and an installed Chromium. */
const ELECTRON = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: ELECTRON, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})

await claimInstance()
if (instance.isFirst) {
  browsers.warmUp().then(announce, failToOpen)
}
instance.onKnock = () => hostApp.emit('second-instance')
hostApp.pids = () => [...windows].map((window) => window.webContents.getOSProcessId()).filter((pid) => pid > 0)
hostApp.finish = async () => {
  for (const child of children) child.kill('SIGTERM')
  await browsers.close()
}

let asked = 0
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    // The first one is asked for politely: the vault is locked before the program ends. A second one does not wait.
    if (asked++ === 0) hostApp.quit()
    else hostApp.exit(1)
  })
process.once('exit', () => browsers.removeProfile())

await import(pathToFileURL(resolve(options.mainScript)).href)

/** The browser is there. Tests connect their own client to it. */
function announce(): void {
  sayWhatIsMissing()
  if (options.debuggingPort !== null)
    process.stdout.write(`${JSON.stringify({ debugging: browsers.debuggingAddress() })}\n`)
}
