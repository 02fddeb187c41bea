import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { chromium } from '@playwright/test'
import { inRoot } from '../scripts/lib/program.ts'

const ROUNDS = 5
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Milliseconds from starting the host with a main script until something of its first page can be seen. */
async function startMilliseconds(main: string, visible: string): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'delo-bench-'))
  const answers = join(home, 'answers.json')
  writeFileSync(answers, '[]')
  const start = performance.now()
  const host = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      inRoot('src/chromium-host/run.ts'),
      main,
      `--user-data-dir=${join(home, 'user-data')}`,
      '--host-headless',
      '--host-debugging-port=0',
      `--host-answers=${answers}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, HOME: home, TMPDIR: home } },
  )
  const ended = new Promise((resolve) => host.once('exit', resolve))
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      host.stdout.on('data', (data: Buffer) => {
        said += data
        const found = /^\{"debugging":"(.+?)"\}$/m.exec(said)?.[1]
        if (found) resolve(found)
      })
      host.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${said}`)))
    })
    const browser = await chromium.connectOverCDP(address)
    const context = browser.contexts()[0]
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    await page?.locator(visible).first().waitFor()
    return performance.now() - start
  } finally {
    host.kill('SIGTERM')
    await ended
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Start to the unlock screen, and to an empty window of the same host, in turn; medians in milliseconds. */
export async function benchStart() {
  const ours: number[] = []
  const empty: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    empty.push(await startMilliseconds(inRoot('bench/empty-window.mjs'), '#empty'))
    ours.push(await startMilliseconds(inRoot('out/main/index.js'), 'input[type=password]'))
  }
  return { ours: median(ours), empty: median(empty) }
}
