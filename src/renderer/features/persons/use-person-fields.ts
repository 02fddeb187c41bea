import { useEffect, useRef, useState } from 'react'
import type { Person } from '#shared/domain/person.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { request } from '../../api/client.ts'
import { saveBeforeLock } from '../../app/before-lock.ts'
import { asDeloError } from '../../ui/describe-error.ts'
import { Autosaver } from '../annotations/autosaver.ts'

type CardFields = Pick<Person, 'name' | 'note'>

const [LONGEST_NAME, LONGEST_NOTE] = [300, 10_000]

/** What the vault would refuse is not sent: a card keeps its last name until a new one is typed. */
const sendable = ({ name, note }: CardFields): Partial<CardFields> => ({
  ...(name.trim() === '' || name.length > LONGEST_NAME ? {} : { name }),
  ...(note.length > LONGEST_NOTE ? {} : { note }),
})

/** The fields of a card while they are edited. Saved a moment after typing pauses, when left, and before a lock. */
export function usePersonFields(person: Person) {
  const { id } = person
  const [fields, setFields] = useState<CardFields>({ name: person.name, note: person.note })
  const [error, setError] = useState<DeloError | null>(null)
  const latest = useRef(fields)
  const [saver] = useState(
    () =>
      new Autosaver<CardFields>(
        (value) => request('persons.update', { id, fields: sendable(value) }),
        (state, failed) => setError(state === 'failed' ? asDeloError(failed) : null),
      ),
  )

  useEffect(() => {
    const stop = saveBeforeLock(() => saver.flush())
    return () => {
      stop()
      void saver.flush()
    }
  }, [saver])

  // What was changed elsewhere (an undo) is shown, unless somebody is typing here.
  const { name, note } = person
  useEffect(() => {
    if (saver.dirty) return
    latest.current = { name, note }
    setFields(latest.current)
  }, [saver, name, note])

  return {
    fields,
    error,
    change(change: Partial<CardFields>) {
      latest.current = { ...latest.current, ...change }
      setFields(latest.current)
      saver.change(latest.current)
    },
    flush: () => void saver.flush(),
  }
}
