import { newId, SupportEntryId } from '#shared/domain/ids.ts'
import type { SupportEntry } from '#shared/domain/support.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { toCsv } from '#shared/text/csv.ts'
import type { Handlers } from '../../feature.ts'
import { tellOrder } from '../../orders.ts'
import { dossierById } from '../dossiers/queries.ts'
import { dayOf, letOut, type OutFile } from '../exports/let-out.ts'
import { hidingFor } from '../exports/names/hiding.ts'
import { whoIsWho } from '../exports/names/who-is-who.ts'
import { csvWords, entryRows, totalRows } from './csv.ts'
import {
  eraseSupport,
  insertSupport,
  lastSupport,
  listSupport,
  restoreSupport,
  supportById,
  supportByIds,
  updateSupport,
} from './queries.ts'
import { choicesOf, countSupport, orderSupport, sumUp } from './view.ts'

const TOPICS = ['support'] as const

/** The chosen entries in the order chosen, or all by date. Throws `not-found` when one is gone. */
function chosen(all: SupportEntry[], ids: SupportEntryId[] | null): SupportEntry[] {
  if (ids === null) return all.toReversed()
  const byId = new Map(all.map((entry) => [entry.id, entry]))
  return ids.map((id) => {
    const entry = byId.get(id)
    if (!entry) throw new DeloError('not-found')
    return entry
  })
}

type Names =
  | 'support.list'
  | 'support.order'
  | 'support.rows'
  | 'support.get'
  | 'support.choices'
  | 'support.create'
  | 'support.update'
  | 'support.erase'
  | 'support.restore'
  | 'support.writeCsvTo'

export const supportHandlers: Handlers<Names> = {
  'support.list': ({ dossierId }, context) => ({ entries: listSupport(context.db, dossierId) }),

  'support.order': ({ dossierId, filter, since }, { db }) => ({
    ...tellOrder(db, `support ${dossierId} ${JSON.stringify(filter)}`, since, () =>
      orderSupport(db, dossierId, filter),
    ),
    all: countSupport(db, dossierId),
    ...sumUp(db, dossierId, filter),
  }),

  'support.rows': ({ ids }, context) => ({ entries: supportByIds(context.db, ids) }),
  'support.get': ({ id }, context) => supportById(context.db, id),
  'support.choices': ({ dossierId }, { db }) => ({ ...choicesOf(db, dossierId), last: lastSupport(db, dossierId) }),

  'support.create'({ dossierId, fields }, context) {
    const id = newId(SupportEntryId)
    return context.write({ action: 'support.create', subject: id }, TOPICS, (db) =>
      insertSupport(db, { id, dossierId, now: context.now() }, fields),
    )
  },

  'support.update': ({ id, fields }, context) =>
    context.write({ action: 'support.update', subject: id }, TOPICS, (db) => {
      const before = supportById(db, id)
      return { ...updateSupport(db, id, fields, context.now()), before }
    }),

  'support.erase': ({ id }, context) =>
    context.write({ action: 'support.erase', subject: id }, TOPICS, (db) => {
      eraseSupport(db, id)
      return {}
    }),

  'support.restore': (entry, context) =>
    context.write({ action: 'support.restore', subject: entry.id }, TOPICS, (db) => restoreSupport(db, entry)),

  async 'support.writeCsvTo'({ dossierId, ids, withoutDonors, persons, language, path }, context) {
    const { title } = dossierById(context.db, dossierId)
    const entries = chosen(listSupport(context.db, dossierId), ids)
    const who = whoIsWho(context.db, dossierId)
    const hiding = hidingFor(who, persons, language)
    const nameOf = (id: SupportEntry['personId']) => who.people.get(id)?.name ?? ''
    const words = csvWords(language)
    const tables = [
      { name: words.entries, rows: entryRows(entries, { language, withoutDonors, nameOf }) },
      { name: words.totals, rows: totalRows(entries, language) },
    ]
    const files = tables.map(
      ({ name, rows }): OutFile => ({
        what: `${name} ${dayOf(context)}`,
        ending: 'csv',
        bytes: Buffer.from(toCsv(hiding.rows(rows))),
      }),
    )
    return letOut(context, { action: 'support.write', subject: dossierId, path, title, hiding }, files)
  },
}
