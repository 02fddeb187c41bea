import { useEffect } from 'react'
import type { DocumentId } from '#shared/domain/ids.ts'
import { AWAY_AFTER_SECONDS } from '#shared/domain/reading.ts'
import { request } from '../../api/client.ts'
import { saveBeforeLock } from '../../app/before-lock.ts'
import type { DocumentView } from '../../viewer/view.ts'
import { localDay, pagesInView, SeenPages } from './seen-pages.ts'

/** Seconds between two messages to the vault: each is a transaction. */
const TELL_EVERY = 5
/** What one message may hold (contract/reading.ts). */
const MOST = 500

const TOUCHES = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const

/** Tells the vault which pages are on the screen while somebody reads. `enabled`: not in a vault open for reading only. */
export function useReading(view: DocumentView | null, documentId: DocumentId, enabled: boolean): void {
  useEffect(() => {
    if (!view || !enabled) return
    const seen = new SeenPages()
    const stop = new AbortController()
    let touched = performance.now()
    let ticks = 0
    for (const name of TOUCHES)
      window.addEventListener(name, () => (touched = performance.now()), {
        signal: stop.signal,
        capture: true,
        passive: true,
      })

    const tell = async () => {
      for (let pages = seen.take(MOST); pages.length > 0; pages = seen.take(MOST)) {
        try {
          await request('reading.saw', { documentId, day: localDay(new Date()), pages })
        } catch {
          // Locked, or a full disk, of which others tell: what was seen waits for the next time.
          seen.giveBack(pages)
          return
        }
      }
    }
    const tick = () => {
      const away = performance.now() - touched > AWAY_AFTER_SECONDS * 1_000
      if (!away && document.visibilityState === 'visible' && document.hasFocus()) {
        const frame = view.container.getBoundingClientRect()
        const edges = [...view.surfaces().values()].map(({ index, element }) => {
          const { top, bottom } = element.getBoundingClientRect()
          return { index, top, bottom }
        })
        seen.tick(pagesInView(frame, edges))
      }
      if (++ticks % TELL_EVERY === 0) void tell()
    }
    const timer = setInterval(tick, 1_000)
    const forget = saveBeforeLock(tell)
    return () => {
      clearInterval(timer)
      stop.abort()
      forget()
      void tell()
    }
  }, [view, documentId, enabled])
}
