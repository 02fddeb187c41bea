import { useEffect, useRef, useState } from 'react'

/** How long a change is shown from here after it was saved, should the record not come back anew. */
const SHOWN_MS = 2_000

type Fields<R> = { [K in keyof R]?: R[K] | undefined }
type Change<R> = { fields: Fields<R>; saved: boolean }

/**
 * A record with what was changed of it and has not come back from the vault yet. Whoever changes a list changes the
 * list as it is here: two changes may follow one another faster than the screen hears of the first, and the second
 * would take it back.
 */
export function useLatest<R extends object>(record: R) {
  const [changes, setChanges] = useState<readonly Change<R>[]>([])
  const [seen, setSeen] = useState(record)
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())
  useEffect(() => {
    const running = timers.current
    return () => running.forEach(clearTimeout)
  }, [])
  if (seen !== record) {
    setSeen(record)
    setChanges(changes.filter(({ saved }) => !saved))
  }
  const drop = (change: Change<R>) => setChanges((all) => all.filter((one) => one !== change))
  return {
    latest: Object.assign({}, record, ...changes.map(({ fields }) => fields)) as R,
    /** Shows the fields while they are being saved; rejects as `save` does. */
    async change<T>(fields: Fields<R>, save: () => Promise<T>): Promise<T> {
      const change: Change<R> = { fields, saved: false }
      setChanges((all) => [...all, change])
      try {
        const answer = await save()
        change.saved = true
        const timer = setTimeout(() => {
          timers.current.delete(timer)
          drop(change)
        }, SHOWN_MS)
        timers.current.add(timer)
        return answer
      } catch (error) {
        drop(change)
        throw error
      }
    },
  }
}
