/**
 * Row ids of `search_page`: dossier number (14 bits) · document number (19) · page index (20). 53 bits, so that they are
 * exact as JavaScript numbers. Bound as BigInt: better-sqlite3 binds a large number as REAL, and FTS5 ignores a range
 * of row ids that is not of integers.
 */
const DOCUMENTS = 2 ** 19
const PAGES = 2 ** 20

/** A document's part of the row id. */
export const slotOf = (rowid: number): number => Math.floor(rowid / PAGES)
export const pageOf = (rowid: number): number => rowid % PAGES
export const rowidOf = (slot: number, page: number): bigint => {
  if (page < 0 || page >= PAGES) throw new RangeError('page out of range')
  return BigInt(slot) * BigInt(PAGES) + BigInt(page)
}

export type RowidRange = { first: bigint; last: bigint }
export const rowidsOfSlot = (slot: number): RowidRange => ({ first: rowidOf(slot, 0), last: rowidOf(slot, PAGES - 1) })
export const rowidsOfDossier = (number: number): RowidRange => ({
  first: rowidOf(number * DOCUMENTS, 0),
  last: rowidOf(number * DOCUMENTS + DOCUMENTS - 1, PAGES - 1),
})
export const slotsOfDossier = (number: number) => ({ first: number * DOCUMENTS, last: (number + 1) * DOCUMENTS - 1 })
