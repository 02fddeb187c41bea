import { newId, SupportEntryId } from '#shared/domain/ids.ts'
import type { SupportEntry } from '#shared/domain/support.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { Handlers, VaultContext } from '../../feature.ts'
import { dossierById } from '../dossiers/queries.ts'
import { namedFile } from '../exports/file-name.ts'
import { writeNewFiles } from '../exports/write-files.ts'
import { listPersons } from '../persons/queries.ts'
import { csvWords, entriesCsv, totalsCsv } from './csv.ts'
import { eraseSupport, insertSupport, listSupport, restoreSupport, updateSupport } from './queries.ts'

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

/** The day on the user's clock, ISO. */
const today = (context: VaultContext): string => new Date(context.now()).toLocaleDateString('sv-SE')

export const supportHandlers: Handlers<
  'support.list' | 'support.create' | 'support.update' | 'support.erase' | 'support.restore' | 'support.writeCsvTo'
> = {
  'support.list': ({ dossierId }, context) => ({ entries: listSupport(context.db, dossierId) }),

  'support.create'({ dossierId, fields }, context) {
    const id = newId(SupportEntryId)
    return context.write({ action: 'support.create', subject: id }, TOPICS, (db) =>
      insertSupport(db, { id, dossierId, now: context.now() }, fields),
    )
  },

  'support.update': ({ id, fields }, context) =>
    context.write({ action: 'support.update', subject: id }, TOPICS, (db) =>
      updateSupport(db, id, fields, context.now()),
    ),

  'support.erase': ({ id }, context) =>
    context.write({ action: 'support.erase', subject: id }, TOPICS, (db) => {
      eraseSupport(db, id)
      return {}
    }),

  'support.restore': (entry, context) =>
    context.write({ action: 'support.restore', subject: entry.id }, TOPICS, (db) => restoreSupport(db, entry)),

  async 'support.writeCsvTo'({ dossierId, ids, withoutDonors, language, path }, context) {
    const { title } = dossierById(context.db, dossierId)
    const entries = chosen(listSupport(context.db, dossierId), ids)
    const names = new Map(listPersons(context.db, null).map(({ id, name }) => [id, name]))
    const nameOf = (id: SupportEntry['personId']) => names.get(id) ?? ''
    const words = csvWords(language)
    const texts = [
      { what: words.entries, bytes: Buffer.from(entriesCsv(entries, { language, withoutDonors, nameOf })) },
      { what: words.totals, bytes: Buffer.from(totalsCsv(entries, language)) },
    ]
    const date = today(context)
    const files = await writeNewFiles(path, (copy) =>
      texts.map(({ what, bytes }) => ({ name: `${namedFile(title, `${what} ${date}`, copy)}.csv`, bytes })),
    )
    return { files: files.map(({ name, bytes }) => ({ name, size: bytes.length })) }
  },
}
