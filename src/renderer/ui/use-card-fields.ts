import { useEffect, useRef, useState } from 'react'
import type { DeloError } from '#shared/rpc/errors.ts'
import { saveBeforeLock } from '../app/before-lock.ts'
import { Autosaver } from '../features/annotations/autosaver.ts'
import { asDeloError } from './describe-error.ts'

type Stored = { updatedAt: number }
type Options<R, F> = {
  fieldsOf(record: R): F
  /** Saves and answers the record as it is then. Rejects with a DeloError. */
  save(fields: F): Promise<Stored>
}

/** The fields of a record while they are edited. Saved a moment after typing pauses, when left, and before a lock. */
export function useCardFields<R extends Stored, F extends object>(record: R, { fieldsOf, save }: Options<R, F>) {
  const [fields, setFields] = useState<F>(() => fieldsOf(record))
  const [error, setError] = useState<DeloError | null>(null)
  const latest = useRef(fields)
  /** When the last save of this card was, by the vault's clock. */
  const savedAt = useRef(record.updatedAt)
  const [saver] = useState(
    () =>
      new Autosaver<F>(
        async (value) => {
          savedAt.current = (await save(value)).updatedAt
        },
        (state, failed) => setError(state === 'failed' ? asDeloError(failed) : null),
      ),
  )
  const show = useRef((from: R) => {
    latest.current = fieldsOf(from)
    setFields(latest.current)
  }).current

  useEffect(() => {
    const stop = saveBeforeLock(() => saver.flush())
    return () => {
      stop()
      void saver.flush()
    }
  }, [saver])

  // What was changed elsewhere (an undo) is shown, unless somebody is typing here, or it is from before what was typed:
  // an answer that was on its way while the card was saved would put the words back that were there before.
  useEffect(() => {
    if (!saver.dirty && record.updatedAt >= savedAt.current) show(record)
  }, [saver, record, show])

  return {
    fields,
    error,
    change(change: Partial<F>) {
      latest.current = { ...latest.current, ...change }
      setFields(latest.current)
      saver.change(latest.current)
    },
    flush: () => saver.flush(),
  }
}
