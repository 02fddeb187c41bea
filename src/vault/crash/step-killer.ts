import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Loaded before everything else (`--import`): ends the process with SIGKILL just before its n-th change of the disk,
 * counted from `arm(n)`. `steps()` tells how many there were. SQLite's own writes are not seen here; kill.test.ts covers them.
 */
const CHANGES = ['writeSync', 'writeFileSync', 'fsyncSync', 'renameSync', 'rmSync', 'mkdirSync', 'openSync'] as const
let left = Number.POSITIVE_INFINITY
let seen = 0

for (const name of CHANGES) {
  const original = fs[name] as (...parameters: unknown[]) => unknown
  Object.assign(fs, {
    [name]: (...parameters: unknown[]) => {
      seen += 1
      left -= 1
      if (left === 0) process.kill(process.pid, 'SIGKILL')
      return original(...parameters)
    },
  })
}
syncBuiltinESMExports()

export type StepKiller = { arm(step: number): void; steps(): number }
const killer: StepKiller = {
  arm(step) {
    left = step
    seen = 0
  },
  steps: () => seen,
}
Object.assign(globalThis, { stepKiller: killer })
