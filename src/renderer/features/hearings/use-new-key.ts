import { useEffect, useRef } from 'react'

/** Ctrl+Alt+N by its physical key, so that it works under the Russian layout too: one more of what the screen shows. */
export function useNewKey(add: () => void): void {
  // The newest closure serves a listener that is set once.
  const latest = useRef(add)
  latest.current = add
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== 'KeyN') return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
