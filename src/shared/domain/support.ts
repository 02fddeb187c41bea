import { z } from 'zod'
import { EdtfDate } from './edtf.ts'
import { DossierId, PersonId, SupportEntryId } from './ids.ts'
import { Currency, toMinor } from './money.ts'
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
  /** Decimal string, e.g. `1500.00`, with no more digits than the currency has; null where no money is involved. */
  amount: z
    .string()
    .regex(/^\d{1,15}(\.\d{1,3})?$/)
    .nullable(),
  currency: Currency.nullable(),
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

type Money = Pick<SupportEntryFields, 'amount' | 'currency'>

/** What cannot be: an amount without its currency, the other way round, or fractions the currency does not have. */
export function moneyFault({ amount, currency }: Money): 'half' | 'fraction' | null {
  if (amount === null || currency === null) return amount === currency ? null : 'half'
  return toMinor(amount, currency) === null ? 'fraction' : null
}
