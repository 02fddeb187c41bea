import type { RequestName } from '#shared/contract/index.ts'
import { newId, SealedWitnessId } from '#shared/domain/ids.ts'
import { CloseAfter, DEFAULT_CLOSE_AFTER } from '#shared/domain/sealed.ts'
import { readMeta, writeMeta } from '../../db/meta.ts'
import type { ReadableDB } from '../../db/types.ts'
import type { Handlers } from '../../feature.ts'
import { asCompartmentError } from '../../lifecycle/compartment.ts'
import { openedVault } from '../../lifecycle/opened.ts'
import { changePassphrase } from '../../lifecycle/slots.ts'
import { exportSealed } from './export.ts'
import { knowDocument, knowDossier, markedDocuments, usedDossiers } from './known.ts'
import { eraseWitness, insertWitness, listWitnesses, newWitness, restoreWitness, updateWitness } from './witnesses.ts'

const TOPICS = ['witnesses'] as const

export const closeAfterOf = (db: ReadableDB): number =>
  CloseAfter.catch(DEFAULT_CLOSE_AFTER).parse(Number(readMeta(db, 'closeAfter')))

type OwnName = Extract<RequestName, `witnesses.${string}`> | Exclude<CompartmentName, AtTheDoor>
type CompartmentName = Extract<RequestName, `compartment.${string}`>
type AtTheDoor = 'compartment.state' | 'compartment.open' | 'compartment.setUp' | 'compartment.mark'

/** What only the compartment knows; the rest of its requests are the vault's own features over its own database. */
export const compartmentHandlers: Handlers<OwnName> = {
  async 'compartment.changePassphrase'({ current, passphrase }, context) {
    try {
      await changePassphrase(openedVault(context), current, passphrase, true)
    } catch (error) {
      throw asCompartmentError(error)
    }
    return {}
  },
  'compartment.closeAfter'({ minutes }, context) {
    context.write({ action: 'sealed.closeAfter', subject: '' }, [], (db) => writeMeta(db, 'closeAfter', minutes))
    context.emit('sealed.opened', { closeAfter: minutes })
    return { minutes }
  },
  'compartment.knowDossier'({ id, title }, context) {
    knowDossier(context, id, title)
    return {}
  },
  'compartment.dossiers': (_, { db }) => ({ dossiers: usedDossiers(db) }),
  'compartment.knowDocument'({ document }, context) {
    knowDocument(context, document)
    return {}
  },
  'compartment.markedDocuments': ({ dossierId }, { db }) => ({ documents: markedDocuments(db, dossierId) }),
  'compartment.export': (input, context) => exportSealed(input, context),

  'witnesses.list': ({ dossierId }, { db }) => ({ witnesses: listWitnesses(db, dossierId) }),
  'witnesses.create'({ dossierId, pseudonym }, context) {
    const witness = newWitness(newId(SealedWitnessId), dossierId, pseudonym, context.now())
    return context.write({ action: 'witness.create', subject: witness.id }, TOPICS, (db) => insertWitness(db, witness))
  },
  'witnesses.update': ({ id, fields }, context) =>
    context.write({ action: 'witness.update', subject: id }, TOPICS, (db) =>
      updateWitness(db, id, fields, context.now()),
    ),
  'witnesses.erase': ({ id }, context) =>
    context.write({ action: 'witness.erase', subject: id }, TOPICS, (db) => eraseWitness(db, id)),
  'witnesses.restore': (witness, context) =>
    context.write({ action: 'witness.restore', subject: witness.id }, TOPICS, (db) => restoreWitness(db, witness)),
}
