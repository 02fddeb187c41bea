import { z } from 'zod'
import { CalendarDay } from '../domain/day.ts'
import { Deadline, DeadlineFields } from '../domain/deadline.ts'
import { DeadlineId, DossierId, PlaceId } from '../domain/ids.ts'
import { PersonsShown } from '../domain/persons-shown.ts'
import { ExportFormat } from '../domain/summary.ts'
import { command, query } from './define.ts'
import { writtenFiles } from './exports.ts'

const ref = z.object({ id: DeadlineId })
const count = z.int().min(0)

/** What is on the sheet of deadlines, and how. */
export const DeadlineSheetOptions = z.object({
  dossierId: DossierId,
  formats: z
    .array(z.enum([...ExportFormat.options, 'csv']))
    .min(1)
    .max(5),
  language: z.enum(['ru', 'en']),
  /** Those that are done, moved or missed too. */
  closed: z.boolean(),
  /** How each date was computed. */
  working: z.boolean(),
  persons: PersonsShown,
})
export type DeadlineSheetOptions = z.infer<typeof DeadlineSheetOptions>

/** What is due soon in a dossier, of the deadlines that are open. */
const DueSoon = z.object({
  dossierId: DossierId,
  dossierTitle: z.string(),
  overdue: count,
  /** Within a week of `today`, that day included. */
  soon: count,
  /** The first that is not over yet; else the last that is. */
  next: z.object({ id: DeadlineId, title: z.string(), due: CalendarDay }),
})
export type DueSoon = z.infer<typeof DueSoon>

export const deadlineRequests = {
  /** By day, the earliest first. */
  'deadlines.list': query(z.object({ dossierId: DossierId }), z.object({ deadlines: z.array(Deadline) })),
  'deadlines.create': command(z.object({ dossierId: DossierId, fields: DeadlineFields }), Deadline),
  /** Answers the deadline with what stood there before, for undo. */
  'deadlines.update': command(ref.extend({ fields: DeadlineFields.partial() }), Deadline.extend({ before: Deadline })),
  'deadlines.erase': command(ref, z.object({})),
  /** Undo of `erase`: the same deadline with the same id. */
  'deadlines.restore': command(Deadline, Deadline),
  /** One row a dossier with an open deadline, the most pressing first; dossiers in the trash stay out. */
  'deadlines.due': query(z.object({ today: CalendarDay }), z.object({ dossiers: z.array(DueSoon) })),
  /** Writes the sheet of deadlines into a picked folder, a file a format, never over an existing file. */
  'deadlines.writeSheet': query(DeadlineSheetOptions.extend({ placeId: PlaceId }), writtenFiles, { handledBy: 'main' }),
}
