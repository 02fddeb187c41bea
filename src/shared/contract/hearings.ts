import { z } from 'zod'
import { Hearing, HearingBrief, HearingFields } from '../domain/hearing.ts'
import { DossierId, HearingId, NoteId, PlaceId } from '../domain/ids.ts'
import { ClockTime, Moment } from '../domain/moment.ts'
import { Note } from '../domain/note.ts'
import { PersonsShown } from '../domain/persons-shown.ts'
import { ExportFormat } from '../domain/summary.ts'
import { line } from '../domain/text.ts'
import { command, query } from './define.ts'
import { writtenFiles } from './exports.ts'

const ref = z.object({ id: HearingId })

/** A hearing on paper, and how. */
export const HearingSheetOptions = ref.extend({
  formats: z.array(ExportFormat).min(1).max(4),
  language: z.enum(['ru', 'en']),
  persons: PersonsShown,
})

export const hearingRequests = {
  /** By start, the earliest first. */
  'hearings.list': query(z.object({ dossierId: DossierId }), z.object({ hearings: z.array(Hearing) })),
  'hearings.get': query(ref, Hearing),
  /** Of each dossier outside the trash, the planned hearing that comes next; one whose day is not over yet counts. */
  'hearings.next': query(z.object({}), z.object({ hearings: z.array(HearingBrief) })),
  /** Hearings of the dossier at whose time another hearing of the vault, planned or held, takes place as well. */
  'hearings.clashes': query(
    z.object({ dossierId: DossierId }),
    z.object({ clashes: z.array(z.object({ id: HearingId, other: HearingBrief, dossierTitle: z.string() })) }),
  ),
  /** The hearing whose minutes a note is. */
  'hearings.ofMinutes': query(z.object({ noteId: NoteId }), z.object({ hearing: HearingBrief.nullable() })),
  /** `invalid-request` with the field `end` when it ends before it starts. */
  'hearings.create': command(z.object({ dossierId: DossierId, fields: HearingFields }), Hearing),
  /** The next of its series: a copy of arguments, papers, people and checklist; planned for `start`. */
  'hearings.createNext': command(ref.extend({ start: Moment, end: ClockTime.nullable() }), Hearing),
  /** Answers the hearing with what stood there before, for undo. */
  'hearings.update': command(ref.extend({ fields: HearingFields.partial() }), Hearing.extend({ before: Hearing })),
  /** Its minutes stay, as a note. */
  'hearings.erase': command(ref, z.object({})),
  /** Undo of `erase`: the same hearing with the same id; people, papers and notes that are gone by now are left out. */
  'hearings.restore': command(Hearing, Hearing),
  /** Writes the sheet for the court room into a picked folder, a file a format, never over an existing file. */
  'hearings.writeSheet': query(HearingSheetOptions.extend({ placeId: PlaceId }), writtenFiles, { handledBy: 'main' }),
  /** The minutes, begun under this title when there are none outside the trash. */
  'hearings.openMinutes': command(ref.extend({ title: line(500) }), z.object({ note: Note, created: z.boolean() })),
}
