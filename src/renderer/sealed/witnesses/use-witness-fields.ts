import { useEffect, useRef, useState } from 'react'
import type { SealedWitness, SealedWitnessFields } from '#shared/domain/sealed.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { saveBeforeLock } from '../../app/before-lock.ts'
import { Autosaver } from '../../features/annotations/autosaver.ts'
import { asDeloError } from '../../ui/describe-error.ts'
import { askSealed } from '../bridge.ts'

const fieldsOf = ({ pseudonym, ruling, hypotheses, tells, questions }: SealedWitness): SealedWitnessFields => ({
  pseudonym,
  ruling,
  hypotheses,
  tells,
  questions,
})

/** What would be refused is not sent: a card keeps its last pseudonym until a new one is typed. */
const sendable = ({ pseudonym, ...rest }: SealedWitnessFields): Partial<SealedWitnessFields> =>
  pseudonym.trim() === '' ? rest : { pseudonym, ...rest }

/** The fields of a card while they are edited. Saved a moment after typing pauses, when left, and before closing. */
export function useWitnessFields(witness: SealedWitness) {
  const { id } = witness
  const [fields, setFields] = useState<SealedWitnessFields>(() => fieldsOf(witness))
  const [error, setError] = useState<DeloError | null>(null)
  const latest = useRef(fields)
  const [saver] = useState(
    () =>
      new Autosaver<SealedWitnessFields>(
        (value) => askSealed('witnesses.update', { id, fields: sendable(value) }),
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
  useEffect(() => {
    if (saver.dirty) return
    latest.current = fieldsOf(witness)
    setFields(latest.current)
  }, [saver, witness])

  return {
    fields,
    error,
    change(change: Partial<SealedWitnessFields>) {
      latest.current = { ...latest.current, ...change }
      setFields(latest.current)
      saver.change(latest.current)
    },
    flush: () => saver.flush(),
  }
}
export type WitnessForm = ReturnType<typeof useWitnessFields>
