import { nextInSeries } from '#shared/domain/hearing-series.ts'
import { HearingId, NoteId, newId } from '#shared/domain/ids.ts'
import { EMPTY_RICH_TEXT } from '#shared/domain/rich-text.ts'
import type { Handlers, VaultContext } from '../../feature.ts'
import { listDocuments } from '../documents/queries.ts'
import { dossierById } from '../dossiers/queries.ts'
import { writeReport } from '../exports/formats/formats.ts'
import { dayOf, letOut, type OutFile } from '../exports/let-out.ts'
import { hidingFor } from '../exports/names/hiding.ts'
import { whoIsWho } from '../exports/names/who-is-who.ts'
import { insertNote, noteById } from '../notes/queries.ts'
import { clashingHearings, hearingOfMinutes, nextHearings } from './overview.ts'
import { eraseHearing, hearingById, insertHearing, listHearings, restoreHearing, updateHearing } from './queries.ts'
import { type HearingSheet, hearingSheet, hearingSheetWord } from './sheet.ts'

const TOPICS = ['hearings'] as const

/** The note that the minutes are in, unless there is none, or it lies in the trash. */
function presentMinutes(context: VaultContext, id: HearingId) {
  const { minutesId } = hearingById(context.db, id)
  const note = minutesId === null ? null : noteById(context.db, minutesId)
  return note?.trashedAt === null ? note : null
}

export const hearingHandlers: Handlers<
  | 'hearings.list'
  | 'hearings.get'
  | 'hearings.next'
  | 'hearings.clashes'
  | 'hearings.ofMinutes'
  | 'hearings.create'
  | 'hearings.createNext'
  | 'hearings.update'
  | 'hearings.erase'
  | 'hearings.restore'
  | 'hearings.openMinutes'
  | 'hearings.writeSheetTo'
> = {
  'hearings.list': ({ dossierId }, context) => ({ hearings: listHearings(context.db, dossierId) }),
  'hearings.get': ({ id }, context) => hearingById(context.db, id),
  'hearings.next': (_, context) => ({ hearings: nextHearings(context.db, context.now()) }),
  'hearings.clashes': ({ dossierId }, context) => ({ clashes: clashingHearings(context.db, dossierId) }),
  'hearings.ofMinutes': ({ noteId }, context) => ({ hearing: hearingOfMinutes(context.db, noteId) }),

  'hearings.create'({ dossierId, fields }, context) {
    const id = newId(HearingId)
    return context.write({ action: 'hearing.create', subject: id }, TOPICS, (db) =>
      insertHearing(db, { id, dossierId, now: context.now() }, fields),
    )
  },

  'hearings.createNext'({ id: beforeId, start, end }, context) {
    const id = newId(HearingId)
    return context.write({ action: 'hearing.createNext', subject: id }, TOPICS, (db) => {
      const before = hearingById(db, beforeId)
      const fields = { ...nextInSeries(before, start), end }
      return insertHearing(db, { id, dossierId: before.dossierId, now: context.now() }, fields)
    })
  },

  'hearings.update': ({ id, fields }, context) =>
    context.write({ action: 'hearing.update', subject: id }, TOPICS, (db) => {
      const before = hearingById(db, id)
      return { ...updateHearing(db, id, fields, context.now()), before }
    }),

  'hearings.erase': ({ id }, context) =>
    context.write({ action: 'hearing.erase', subject: id }, TOPICS, (db) => {
      eraseHearing(db, id)
      return {}
    }),

  'hearings.restore': (hearing, context) =>
    context.write({ action: 'hearing.restore', subject: hearing.id }, TOPICS, (db) => restoreHearing(db, hearing)),

  async 'hearings.writeSheetTo'({ id, formats, language, persons, path }, context) {
    const hearing = hearingById(context.db, id)
    const { dossierId } = hearing
    const { title } = dossierById(context.db, dossierId)
    const who = whoIsWho(context.db, dossierId)
    const hiding = hidingFor(who, persons, language)
    const roles = new Map(who.participants.map((person) => [person.id, person.roles]))
    const documents = new Map(listDocuments(context.db, dossierId, false).map((document) => [document.id, document]))
    const sheet: HearingSheet = {
      ...{ hearing, language, today: dayOf(context) },
      nameOf: (person) => who.people.get(person)?.name ?? '',
      rolesOf: (person) => roles.get(person) ?? [],
      documentOf: (document) => documents.get(document) ?? null,
    }
    const report = hiding.report(hearingSheet(sheet, title))
    const what = `${hearingSheetWord(language)} ${hearing.start.date.replaceAll(/[^\d-]/g, '')}`
    const files: OutFile[] = []
    for (const format of new Set(formats))
      files.push({ what, ending: format, bytes: await writeReport(report, format) })
    return letOut(context, { action: 'hearings.write', subject: id, path, title, hiding }, files)
  },

  'hearings.openMinutes'({ id, title }, context) {
    const present = presentMinutes(context, id)
    if (present) return { note: present, created: false }
    const noteId = newId(NoteId)
    return context.write({ action: 'hearing.openMinutes', subject: id }, ['hearings', 'notes'], (db) => {
      const { dossierId } = hearingById(db, id)
      const now = context.now()
      const note = insertNote(db, { id: noteId, dossierId, now, title, body: EMPTY_RICH_TEXT })
      updateHearing(db, id, { minutesId: noteId }, now)
      return { note, created: true }
    })
  },
}
