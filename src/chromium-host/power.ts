import { EventEmitter } from 'node:events'
import { uptime } from 'node:os'
import type { PowerMonitor } from '../main/platform/types.ts'

const LOOK_EVERY_MS = 2_000
/** More than this between two looks, of time that passed while no program ran, was sleep. */
const SLEPT_MS = 5_000

/**
 * What can be known without the desktop's help: that the computer slept, by the time since boot running ahead of the time
 * programs ran. It is told on waking, at once. The screen's lock and idle time cannot be known: main's own idle lock stands.
 */
class HostPower extends EventEmitter implements PowerMonitor {
  #asleep = this.#sleepSoFar()

  constructor() {
    super()
    setInterval(() => this.#look(), LOOK_EVERY_MS).unref()
  }

  getSystemIdleTime(): number {
    return 0
  }

  #look(): void {
    const asleep = this.#sleepSoFar()
    if (asleep - this.#asleep > SLEPT_MS) this.emit('suspend')
    this.#asleep = asleep
  }

  #sleepSoFar(): number {
    return uptime() * 1_000 - performance.now()
  }
}

export const powerMonitor: PowerMonitor = new HostPower()
