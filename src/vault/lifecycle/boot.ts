import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'

/** Something that is the same for every process since the computer was started, and says nothing about the computer. */
export function bootMark(): string {
  let seed: string
  try {
    seed = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')
  } catch {
    seed = String(Math.round((Date.now() - uptime() * 1000) / 10_000))
  }
  return createHash('sha256').update(`delo-lock ${seed}`).digest('hex').slice(0, 16)
}

/** When a process began, in the system's own unit, so that a reused process id is told apart; null where that cannot be known. */
export function processStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

export function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
