import { request } from '../api/client.ts'

const SIGNS = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart'] as const
const EVERY_MS = 15_000

type Options = { everyMs?: number; onReport?(): void }

/** Tells main that a person is at work, at most every 15 seconds; the idle lock counts from there. */
export function reportActivity({ everyMs = EVERY_MS, onReport }: Options = {}): () => void {
  let last = Number.NEGATIVE_INFINITY
  const report = () => {
    const now = performance.now()
    if (now - last < everyMs) return
    last = now
    onReport?.()
    void request('app.activity', {}).catch(() => undefined)
  }
  for (const sign of SIGNS) window.addEventListener(sign, report, { passive: true, capture: true })
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, report, { capture: true })
  }
}
