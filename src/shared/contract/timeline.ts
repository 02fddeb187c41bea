import { z } from 'zod'
import { DossierId, PlaceId } from '../domain/ids.ts'
import { TimelineAnswer, TimelineDrawing, TimelineExport, TimelineFormat } from '../domain/timeline.ts'
import { query } from './define.ts'
import { writtenFiles } from './exports.ts'

/** A PNG of the picture as base64: the window draws it. 24 MiB of characters hold any that a canvas can make of a case. */
const Png = z
  .string()
  .max(24 * 1024 * 1024)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)

export const timelineWriting = {
  dossierId: DossierId,
  options: TimelineExport,
  formats: z.array(TimelineFormat).min(1).max(7),
  /** Needed when `png` is asked for. */
  png: Png.nullable(),
}

export const timelineWritten = writtenFiles.extend({
  /** What is still to come but has no exact day, and so no place in a calendar. */
  withoutDay: z.int().min(0),
})

export const timelineRequests = {
  /** Everything of a dossier that has a date, in the words of a language. */
  'timeline.events': query(z.object({ dossierId: DossierId, language: z.enum(['ru', 'en']) }), TimelineAnswer),
  /** What a picture of these options shows: chosen, with names hidden. For the picture that the window draws. */
  'timeline.drawing': query(z.object({ dossierId: DossierId, options: TimelineExport }), TimelineDrawing),
  /** Writes the picture, the chronology or the calendar into a picked folder, never over an existing file. Changes nothing in the vault. */
  'timeline.write': query(z.object({ ...timelineWriting, placeId: PlaceId }), timelineWritten, { handledBy: 'main' }),
}
