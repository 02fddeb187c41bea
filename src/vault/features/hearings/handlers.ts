import { nextInSeries } from '#shared/domain/hearing-series.ts'
import { HearingId, NoteId, newId } from '#shared/domain/ids.ts'
import { EMPTY_RICH_TEXT } from '#shared/domain/rich-text.ts'
import type { Handlers, VaultContext } from '../../feature.ts'
import { insertNote, noteById } from '../notes/queries.ts'
import { clashingHearings, hearingOfMinutes, nextHearings } from './overview.ts'
import { eraseHearing, hearingById, insertHearing, listHearings, restoreHearing, updateHearing } from './queries.ts'

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
