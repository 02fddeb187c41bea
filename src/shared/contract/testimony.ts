import { z } from 'zod'
import { DossierId, PersonId, PlaceId } from '../domain/ids.ts'
import { PersonsShown } from '../domain/persons-shown.ts'
import { query } from './define.ts'
import { writtenFiles } from './exports.ts'

/** What is written: the matrix of claims and sources, or the plan of questions (of one witness, or all of it). */
export const TestimonyExport = z.object({
  dossierId: DossierId,
  what: z.enum(['matrix', 'plan']),
  personId: PersonId.nullable(),
  persons: PersonsShown,
  language: z.enum(['ru', 'en']),
  formats: z
    .array(z.enum(['pdf', 'docx', 'xlsx', 'csv']))
    .min(1)
    .max(4),
})
export type TestimonyExport = z.infer<typeof TestimonyExport>

export const testimonyRequests = {
  /** Writes into a picked folder, never over an existing file. Main turns the place into a path. Changes nothing in the vault. */
  'testimony.write': query(TestimonyExport.extend({ placeId: PlaceId }), writtenFiles, { handledBy: 'main' }),
}
