import type { SealedWitness, SealedWitnessFields } from '#shared/domain/sealed.ts'
import { useCardFields } from '../../ui/use-card-fields.ts'
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

/** The fields of a witness card while they are edited. */
export const useWitnessFields = (witness: SealedWitness) =>
  useCardFields<SealedWitness, SealedWitnessFields>(witness, {
    fieldsOf,
    save: (fields) => askSealed('witnesses.update', { id: witness.id, fields: sendable(fields) }),
  })
export type WitnessForm = ReturnType<typeof useWitnessFields>
