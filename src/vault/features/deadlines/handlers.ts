import { DeadlineId, newId } from '#shared/domain/ids.ts'
import { chargeNames } from '#shared/domain/statute-text.ts'
import { toCsv } from '#shared/text/csv.ts'
import type { Handlers } from '../../feature.ts'
import { listCharges } from '../charges/queries.ts'
import { listCodes } from '../charges/statutes.ts'
import { dossierById } from '../dossiers/queries.ts'
import { writeReport } from '../exports/formats/formats.ts'
import { dayOf, letOut, type OutFile } from '../exports/let-out.ts'
import { hidingFor } from '../exports/names/hiding.ts'
import { whoIsWho } from '../exports/names/who-is-who.ts'
import {
  deadlineById,
  dueSoon,
  eraseDeadline,
  insertDeadline,
  listDeadlines,
  restoreDeadline,
  updateDeadline,
} from './queries.ts'
import { type Sheet, sheetFileWord, sheetReport, sheetRows } from './sheet.ts'

const TOPICS = ['deadlines'] as const

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
    context.write({ action: 'deadline.update', subject: id }, TOPICS, (db) => {
      const before = deadlineById(db, id)
      return { ...updateDeadline(db, id, fields, context.now()), before }
    }),

  'deadlines.erase': ({ id }, context) =>
    context.write({ action: 'deadline.erase', subject: id }, TOPICS, (db) => {
      eraseDeadline(db, id)
      return {}
    }),

  'deadlines.restore': (deadline, context) =>
    context.write({ action: 'deadline.restore', subject: deadline.id }, TOPICS, (db) => restoreDeadline(db, deadline)),

  'deadlines.due': (input, context) => ({ dossiers: dueSoon(context.db, input.today) }),

  async 'deadlines.writeSheetTo'({ dossierId, formats, language, closed, working, persons, path }, context) {
    const { title } = dossierById(context.db, dossierId)
    const who = whoIsWho(context.db, dossierId)
    const hiding = hidingFor(who, persons, language)
    const charges = chargeNames(listCharges(context.db, dossierId), listCodes(context.db), language)
    const sheet: Sheet = {
      deadlines: listDeadlines(context.db, dossierId).filter(({ state }) => closed || state === 'open'),
      today: dayOf(context),
      language,
      working,
      nameOf: (id) => who.people.get(id)?.name ?? '',
      chargeOf: (id) => charges.get(id) ?? '',
    }
    const report = hiding.report(sheetReport(sheet, title))
    const what = `${sheetFileWord(language)} ${sheet.today}`
    const files: OutFile[] = []
    for (const format of new Set(formats))
      files.push({
        what,
        ending: format,
        bytes: format === 'csv' ? Buffer.from(toCsv(hiding.rows(sheetRows(sheet)))) : await writeReport(report, format),
      })
    return letOut(context, { action: 'deadlines.write', subject: dossierId, path, title, hiding }, files)
  },
}
