import { ChargeId, newId, SentenceId } from '#shared/domain/ids.ts'
import type { Handlers } from '../../feature.ts'
import { given } from '../documents/given.ts'
import { chargeById, eraseCharge, insertCharge, listCharges, restoreCharge, updateCharge } from './queries.ts'
import {
  eraseSentence,
  insertSentence,
  listSentences,
  restoreSentence,
  sentenceById,
  updateSentence,
} from './sentences.ts'
import { listCodes, setArticle, setCode } from './statutes.ts'

const TOPICS = ['charges'] as const

type Names =
  | 'charges.list'
  | 'charges.create'
  | 'charges.update'
  | 'charges.erase'
  | 'charges.restore'
  | 'charges.sentences'
  | 'charges.createSentence'
  | 'charges.updateSentence'
  | 'charges.eraseSentence'
  | 'charges.restoreSentence'
  | 'charges.statutes'
  | 'charges.setCode'
  | 'charges.setArticle'

export const chargeHandlers: Handlers<Names> = {
  'charges.list': ({ dossierId }, context) => ({ charges: listCharges(context.db, dossierId) }),

  'charges.create'({ dossierId, fields }, context) {
    const id = newId(ChargeId)
    return context.write({ action: 'charge.create', subject: id }, TOPICS, (db) =>
      insertCharge(db, id, dossierId, fields, context.now()),
    )
  },

  'charges.update': ({ id, fields }, context) =>
    context.write({ action: 'charge.update', subject: id }, TOPICS, (db) => {
      const before = chargeById(db, id)
      return { ...updateCharge(db, id, given(fields), context.now()), before }
    }),

  'charges.erase': ({ id }, context) =>
    context.write({ action: 'charge.erase', subject: id }, TOPICS, (db) => {
      eraseCharge(db, id)
      return {}
    }),

  'charges.restore': (charge, context) =>
    context.write({ action: 'charge.restore', subject: charge.id }, TOPICS, (db) => restoreCharge(db, charge)),

  'charges.sentences': ({ dossierId }, context) => ({ sentences: listSentences(context.db, dossierId) }),

  'charges.createSentence'({ dossierId, fields }, context) {
    const id = newId(SentenceId)
    return context.write({ action: 'sentence.create', subject: id }, TOPICS, (db) =>
      insertSentence(db, id, dossierId, fields, context.now()),
    )
  },

  'charges.updateSentence': ({ id, fields }, context) =>
    context.write({ action: 'sentence.update', subject: id }, TOPICS, (db) => {
      const before = sentenceById(db, id)
      return { ...updateSentence(db, id, given(fields), context.now()), before }
    }),

  'charges.eraseSentence': ({ id }, context) =>
    context.write({ action: 'sentence.erase', subject: id }, TOPICS, (db) => {
      eraseSentence(db, id)
      return {}
    }),

  'charges.restoreSentence': (sentence, context) =>
    context.write({ action: 'sentence.restore', subject: sentence.id }, TOPICS, (db) => restoreSentence(db, sentence)),

  'charges.statutes': (_input, context) => ({ codes: listCodes(context.db) }),

  'charges.setCode': ({ code, head }, context) =>
    context.write({ action: 'statute.code', subject: code }, TOPICS, (db) => ({ before: setCode(db, code, head) })),

  'charges.setArticle': ({ code, article, value }, context) =>
    context.write({ action: 'statute.article', subject: `${code}/${article}` }, TOPICS, (db) => ({
      before: setArticle(db, code, article, value),
    })),
}
