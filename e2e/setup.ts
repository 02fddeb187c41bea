import { ensureBrowser, NO_BROWSER } from '../scripts/ensure-browser.ts'
import { buildIsStale, electronProgram } from '../scripts/lib/program.ts'

/** Says what the tests run on, and refuses to test an old build (unless `DELO_OLD_BUILD` says that it is meant). */
export default async function setup(): Promise<void> {
  if (buildIsStale() && !process.env.DELO_OLD_BUILD)
    throw new Error('out/ is older than the sources: run "npm run build" first')
  const electron = electronProgram()
  if (electron) return console.log(`End-to-end tests run on Electron (${electron}).`)
  const browser = await ensureBrowser(console.log)
  if (!browser) throw new Error(NO_BROWSER)
  process.env.CHROME_PATH = browser
  console.log(`End-to-end tests run on the Chromium host (${browser}); Electron's binary is not here.`)
}
