import { DeadlineId, newId } from '#shared/domain/ids.ts'
import { chargeNames } from '#shared/domain/statute-text.ts'
import type { Handlers, VaultContext } from '../../feature.ts'
import { listCharges } from '../charges/queries.ts'
import { listCodes } from '../charges/statutes.ts'
import { dossierById } from '../dossiers/queries.ts'
import { namedFile } from '../exports/file-name.ts'
import { writeReport } from '../exports/formats/formats.ts'
import { writeNewFiles } from '../exports/write-files.ts'
import { listPersons } from '../persons/queries.ts'
import { dueSoon, eraseDeadline, insertDeadline, listDeadlines, restoreDeadline, updateDeadline } from './queries.ts'
import { type Sheet, sheetCsv, sheetFileWord, sheetReport } from './sheet.ts'

const TOPICS = ['deadlines'] as const

/** The day on the user's clock, ISO. */
const today = (context: VaultContext): string => new Date(context.now()).toLocaleDateString('sv-SE')

export const deadlineHandlers: Handlers<
  | 'deadlines.list'
  | 'deadlines.create'
  | 'deadlines.update'
  | 'deadlines.erase'
  | 'deadlines.restore'
  | 'deadlines.due'
  | 'deadlines.writeSheetTo'
> = {
  'deadlines.list': ({ dossierId }, context) => ({ deadlines: listDeadlines(context.db, dossierId) }),

  'deadlines.create'({ dossierId, fields }, context) {
    const id = newId(DeadlineId)
    return context.write({ action: 'deadline.create', subject: id }, TOPICS, (db) =>
      insertDeadline(db, { id, dossierId, now: context.now() }, fields),
    )
  },

  'deadlines.update': ({ id, fields }, context) =>
    context.write({ action: 'deadline.update', subject: id }, TOPICS, (db) =>
      updateDeadline(db, id, fields, context.now()),
    ),

  'deadlines.erase': ({ id }, context) =>
    context.write({ action: 'deadline.erase', subject: id }, TOPICS, (db) => {
      eraseDeadline(db, id)
      return {}
    }),

  'deadlines.restore': (deadline, context) =>
    context.write({ action: 'deadline.restore', subject: deadline.id }, TOPICS, (db) => restoreDeadline(db, deadline)),

  'deadlines.due': (input, context) => ({ dossiers: dueSoon(context.db, input.today) }),

  async 'deadlines.writeSheetTo'({ dossierId, formats, language, closed, working, path }, context) {
    const { title } = dossierById(context.db, dossierId)
    const names = new Map(listPersons(context.db, null).map(({ id, name }) => [id, name]))
    const charges = chargeNames(listCharges(context.db, dossierId), listCodes(context.db), language)
    const sheet: Sheet = {
      deadlines: listDeadlines(context.db, dossierId).filter(({ state }) => closed || state === 'open'),
      today: today(context),
      language,
      working,
      nameOf: (id) => names.get(id) ?? '',
      chargeOf: (id) => charges.get(id) ?? '',
    }
    const report = sheetReport(sheet, title)
    const written: { format: string; bytes: Uint8Array }[] = []
    for (const format of new Set(formats))
      written.push({
        format,
        bytes: format === 'csv' ? Buffer.from(sheetCsv(sheet)) : await writeReport(report, format),
      })
    const files = await writeNewFiles(path, (copy) => {
      const base = namedFile(title, `${sheetFileWord(language)} ${sheet.today}`, copy)
      return written.map(({ format, bytes }) => ({ name: `${base}.${format}`, bytes }))
    })
    return { files: files.map(({ name, bytes }) => ({ name, size: bytes.length })) }
  },
}
