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
  /** When the last save of this card was, by the compartment's clock. */
  const savedAt = useRef(witness.updatedAt)
  const [saver] = useState(
    () =>
      new Autosaver<SealedWitnessFields>(
        async (value) => {
          savedAt.current = (await askSealed('witnesses.update', { id, fields: sendable(value) })).updatedAt
        },
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
  // What was changed elsewhere (an undo) is shown, unless somebody is typing here, or it is from before what was typed:
  // an answer that was on its way while the card was saved would put the words back that were there before.
  useEffect(() => {
    if (saver.dirty || witness.updatedAt < savedAt.current) return
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
