import { useEffect, useRef, useState } from 'react'
import { saveBeforeLock } from '../app/before-lock.ts'

/** What was typed for records that do not exist yet, by what they would be. Gone with the window's memory on lock. */
const drafts = new Map<string, unknown>()

type Draft<F> = {
  fields: F
  change(fields: Partial<F>): void
  /** Makes the record and lets the draft go; false when it cannot be made yet or the user was told that it failed. */
  submit(): Promise<boolean>
  discard(): void
}

/**
 * The fields of a record that is being made. A panel that is closed and opened again shows what was typed before; a
 * lock makes the record if it can be made as it is.
 */
export function useDraft<F extends object>(
  key: string,
  initial: () => F,
  ready: (fields: F) => boolean,
  create: (fields: F) => Promise<unknown>,
): Draft<F> {
  const [fields, setFields] = useState<F>(() => (drafts.get(key) as F | undefined) ?? initial())
  const latest = useRef({ fields, ready, create })
  latest.current = { fields, ready, create }
  const running = useRef<Promise<boolean> | null>(null)
  const discard = () => void drafts.delete(key)
  const submit = useRef((): Promise<boolean> => {
    running.current ??= (async () => {
      const { fields: now, ready: isReady, create: make } = latest.current
      if (!isReady(now)) return false
      try {
        await make(now)
        drafts.delete(key)
        return true
      } catch {
        return false
      } finally {
        running.current = null
      }
    })()
    return running.current
  }).current
  useEffect(() => saveBeforeLock(async () => drafts.has(key) && (await submit())), [key, submit])
  return {
    fields,
    change(changed) {
      const next = { ...latest.current.fields, ...changed }
      latest.current.fields = next
      drafts.set(key, next)
      setFields(next)
    },
    submit,
    discard,
  }
}
