import { z } from 'zod'
import { EdtfDate } from './edtf.ts'
import { DossierId, PersonId, SupportEntryId } from './ids.ts'
import { instant, line, paragraph } from './text.ts'

export const SupportKind = z.enum(['money', 'parcel', 'letter', 'visit'])
export type SupportKind = z.infer<typeof SupportKind>

export const SupportEntryFields = z.object({
  kind: SupportKind,
  date: EdtfDate,
  /** For whom: the prisoner. */
  personId: PersonId,
  /** From whom; empty: nameless. */
  donor: line(300),
  /** Decimal string, e.g. `1500.00`; null where no money is involved. */
  amount: z
    .string()
    .regex(/^\d{1,15}(\.\d{1,2})?$/)
    .nullable(),
  /** ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  purpose: line(300),
  note: paragraph(10_000),
})
export type SupportEntryFields = z.infer<typeof SupportEntryFields>

/** Money, a parcel, a letter or a visit. */
export const SupportEntry = SupportEntryFields.extend({
  id: SupportEntryId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type SupportEntry = z.infer<typeof SupportEntry>
