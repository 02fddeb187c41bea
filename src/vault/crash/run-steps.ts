import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, vi } from 'vitest'

const killer = join(import.meta.dirname, 'step-killer.ts')
const worker = join(import.meta.dirname, 'step-worker.ts')

/** Runs a deed that dies at a step; answers the number of its steps when it lived to the end, else null. */
async function run(what: string, path: string, step: number, extra: string): Promise<number | null> {
  const child = spawn(process.execPath, ['--import', killer, worker, what, path, String(step), extra], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (data) => (said += data))
  const [code, signal] = await once(child, 'close')
  if (signal === 'SIGKILL') return null
  if (code !== 0) throw new Error(`the worker failed with ${code}`)
  return Number(said)
}

/** Every step of a deed when there are few, else so many spread over all of them. `extra`: what the worker is told besides. */
export async function eachStep(
  what: string,
  fresh: () => string,
  most: number,
  check: (path: string, step: number) => Promise<void>,
  extra: (path: string) => string = () => '',
): Promise<void> {
  const first = fresh()
  const steps = await run(what, first, 1_000_000, extra(first))
  if (steps === null || steps < 5) throw new Error('the deed did not live, or did nothing')
  const stride = Math.max(1, steps / most)
  for (let at = 1; at <= steps; at += stride) {
    const step = Math.round(at)
    const path = fresh()
    expect(await run(what, path, step, extra(path))).toBeNull()
    await check(path, step)
  }
}

/** A lock whose owner died before it was written counts as held for its first five seconds; the next one waits for that. */
export const onceFree = <T>(deed: () => Promise<T>): Promise<T> => vi.waitFor(deed, { timeout: 15_000, interval: 500 })
