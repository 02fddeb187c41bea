import { uptime } from 'node:os'
import type { PowerMonitor } from '../platform/types.ts'
import type { LockReason } from '../vault/keeper.ts'
import { IdleWatch } from './idle.ts'

const LOOK_EVERY_MS = 5_000

/**
 * What locks the vault besides the command: nobody at work, the computer going to sleep, the screen being locked.
 * Time since boot is the clock: it does not follow the calendar, and it counts sleep.
 */
export function watchForLock(
  power: PowerMonitor,
  idleMinutes: () => number,
  lock: (reason: LockReason) => void,
): { activity(): void } {
  const watch = new IdleWatch(() => uptime() * 1_000)
  power.on('suspend', () => lock('suspend'))
  power.on('lock-screen', () => lock('screen-lock'))
  setInterval(() => {
    if (watch.isIdle(idleMinutes(), power.getSystemIdleTime())) lock('idle')
  }, LOOK_EVERY_MS).unref()
  return watch
}
