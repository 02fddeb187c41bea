import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { launch, type RunningDelo } from '../e2e/launch.ts'
import { buildIsStale, inRoot } from './lib/program.ts'
import { run } from './lib/run.ts'

/**
 * Looks at the built app without a display: `npm run dev:shot -- steps.ts [--dark] [--en] [--sample]`.
 * `steps.ts` default-exports `async ({ page, delo, shot, request }) => { … }`; `shot('name')` writes `name.png` into `/tmp/delo-shots`
 * (or `--out=DIR`) and prints its path. Without steps it takes one picture of the first screen.
 */
export type Steps = (tools: {
  page: Page
  delo: RunningDelo
  shot(name: string): Promise<void>
  request(name: string, input: unknown): Promise<unknown>
}) => Promise<void>

const args = process.argv.slice(2)
const steps = args.find((argument) => !argument.startsWith('--'))
const out = args.find((argument) => argument.startsWith('--out='))?.slice(6) ?? '/tmp/delo-shots'
mkdirSync(out, { recursive: true })

if (buildIsStale() && !args.includes('--no-build')) {
  const vite = inRoot('node_modules/electron-vite/bin/electron-vite.js')
  const code = await run(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: inRoot() })
  if (code !== 0) process.exit(1)
}

const delo = await launch({
  settings: {
    language: args.includes('--en') ? 'en' : 'ru',
    colourScheme: args.includes('--dark') ? 'dark' : 'light',
    idleLockMinutes: 240,
  },
})
delo.page.on('console', (message) => {
  if (['error', 'warning'].includes(message.type())) console.log(`[${message.type()}] ${message.text()}`)
})
delo.page.on('pageerror', (error) => console.log(`[exception] ${error.stack}`))

const request = async (name: string, input: unknown) => {
  const outcome = await delo.page.evaluate(
    ([name, input]) =>
      (window as unknown as { delo: { request(n: string, i: unknown): Promise<unknown> } }).delo.request(name, input),
    [name, input] as const,
  )
  const { ok, value, error } = outcome as { ok: boolean; value?: unknown; error?: unknown }
  if (!ok) throw new Error(`${name}: ${JSON.stringify(error)}`)
  return value
}
const shot = async (name: string) => {
  const path = resolve(out, `${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  await delo.page.screenshot({ path })
  console.log(path)
}

try {
  await delo.page.locator('#root > *:not(style)').first().waitFor()
  if (args.includes('--sample')) await request('vault.openSample', {})
  if (steps) {
    const { default: take } = (await import(pathToFileURL(resolve(steps)).href)) as { default: Steps }
    await take({ page: delo.page, delo, shot, request })
  } else await shot('first-screen')
} finally {
  await delo.close()
}
