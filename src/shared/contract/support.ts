import { z } from 'zod'
import { DossierId, PersonId, PlaceId, SupportEntryId } from '../domain/ids.ts'
import { Currency } from '../domain/money.ts'
import { OrderChange, since } from '../domain/order.ts'
import { PersonsShown } from '../domain/persons-shown.ts'
import { SupportEntry, SupportEntryFields } from '../domain/support.ts'
import { SupportTotals } from '../domain/support-totals.ts'
import { SupportFilter, SupportMonth } from '../domain/support-view.ts'
import { command, query } from './define.ts'
import { writtenFiles } from './exports.ts'

const ref = z.object({ id: SupportEntryId })

/** Which entries go into a file, and in which language its head is. */
export const SupportCsvOptions = z.object({
  dossierId: DossierId,
  /** In this order; null: all, by date. */
  ids: z.array(SupportEntryId).max(200_000).nullable(),
  /** Leaves out from whom the help came. */
  withoutDonors: z.boolean(),
  persons: PersonsShown,
  language: z.enum(['ru', 'en']),
})

export const supportRequests = {
  /** By date, the latest first. */
  'support.list': query(z.object({ dossierId: DossierId }), z.object({ entries: z.array(SupportEntry) })),
  /** The same, filtered, as ids alone, with the months they stand under and the totals of what the filter leaves; `all`: without it. */
  'support.order': query(
    since.extend({ dossierId: DossierId, filter: SupportFilter }),
    OrderChange.extend({ all: z.int(), months: z.array(SupportMonth), totals: SupportTotals }),
  ),
  /** Those that are there, in any order. */
  'support.rows': query(
    z.object({ ids: z.array(SupportEntryId).max(500) }),
    z.object({ entries: z.array(SupportEntry) }),
  ),
  'support.get': query(ref, SupportEntry),
  /** What occurs in the log, to be offered; `last`: the entry made last. */
  'support.choices': query(
    z.object({ dossierId: DossierId }),
    z.object({
      persons: z.array(PersonId),
      currencies: z.array(Currency),
      years: z.array(z.string()),
      purposes: z.array(z.string()),
      last: SupportEntry.nullable(),
    }),
  ),
  /** `invalid-request` with the field `amount` when there is half of it, or more digits than the currency has. */
  'support.create': command(z.object({ dossierId: DossierId, fields: SupportEntryFields }), SupportEntry),
  /** Answers the entry with what stood there before, for undo. */
  'support.update': command(
    ref.extend({ fields: SupportEntryFields.partial() }),
    SupportEntry.extend({ before: SupportEntry }),
  ),
  'support.erase': command(ref, z.object({})),
  /** Undo of `erase`: the same entry with the same id. */
  'support.restore': command(SupportEntry, SupportEntry),
  /**
   * Writes entries and their totals as two CSV files into a picked folder, never over an existing file. Main turns the
   * place into a path. Changes nothing in the vault.
   */
  'support.writeCsv': query(SupportCsvOptions.extend({ placeId: PlaceId }), writtenFiles, { handledBy: 'main' }),
}
