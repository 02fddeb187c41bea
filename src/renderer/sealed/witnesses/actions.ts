import i18next from 'i18next'
import type { DossierId, SealedWitnessId } from '#shared/domain/ids.ts'
import type { SealedWitness, SealedWitnessFields } from '#shared/domain/sealed.ts'
import { recordUndo } from '../../app/undo.ts'
import { didAction } from '../../app/undo-toast.tsx'
import { askSealed } from '../bridge.ts'
import type { WitnessForm } from './use-witness-fields.ts'

const t = (key: string, values?: Record<string, string>) => i18next.t(key, { ns: 'sealed', ...values })

/** Rejects with a DeloError. */
export async function createWitness(dossierId: DossierId, pseudonym: string): Promise<SealedWitness> {
  const witness = await askSealed('witnesses.create', { dossierId, pseudonym })
  const { id } = witness
  recordUndo({
    label: t('done.created', { name: pseudonym }),
    undo: () => askSealed('witnesses.erase', { id }),
    redo: () => askSealed('witnesses.restore', witness),
  })
  return witness
}

/** Deletes a witness's card, and offers to take that back. Rejects with a DeloError. */
export async function eraseWitness(id: SealedWitnessId): Promise<void> {
  const erase = () => askSealed('witnesses.erase', { id })
  const witness = await erase()
  didAction({
    label: t('done.erased', { name: witness.pseudonym }),
    undo: () => askSealed('witnesses.restore', witness),
    redo: erase,
  })
}

/**
 * Takes a hypothesis or a question off a card, and offers to put it back: at once, not when it is saved, since whoever
 * slipped takes it back without waiting.
 */
export function takeOff(
  id: SealedWitnessId,
  { fields, change, flush }: WitnessForm,
  rest: Partial<Pick<SealedWitnessFields, 'hypotheses' | 'questions'>>,
  label: 'done.hypothesis' | 'done.question',
): void {
  const before = Object.fromEntries(
    Object.keys(rest).map((key) => [key, fields[key as keyof typeof rest]]),
  ) as typeof rest
  const save = async (wanted: typeof rest) => {
    await flush()
    return askSealed('witnesses.update', { id, fields: wanted })
  }
  change(rest)
  didAction({ label: t(label), undo: () => save(before), redo: () => save(rest) })
  void flush()
}
