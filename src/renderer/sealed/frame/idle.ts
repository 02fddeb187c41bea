import { useEffect, useState, useSyncExternalStore } from 'react'

/** Milliseconds between two reports of activity from this window: main's count is never far behind. */
export const REPORT_EVERY_MS = 5_000
/** A figure that changes every second hurries whoever reads it. */
const STEP = 5

let last = performance.now()
const listeners = new Set<() => void>()

/** Main was told that somebody is at work, and counts from now; so does this window. */
export function countFromNow(): void {
  last = performance.now()
  for (const listener of listeners) listener()
}

/** Seconds until the compartment closes, in fives, once they are worth saying: in the last minute, or the last half of one. */
export function secondsToSay(minutes: number, idleMs: number): number | null {
  const left = minutes * 60_000 - idleMs
  if (left > Math.min(60_000, minutes * 30_000)) return null
  return Math.max(0, Math.ceil(left / (STEP * 1_000)) * STEP)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useSecondsLeft(minutes: number): number | null {
  const since = useSyncExternalStore(subscribe, () => last)
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return secondsToSay(minutes, Math.max(0, now - since))
}
