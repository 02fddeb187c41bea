import { randomUUID } from 'node:crypto'
import { differenceOf, type OrderChange } from '#shared/domain/order.ts'
import type { ReadableDB } from './db/types.ts'

/** `writes`: how many rows the connection had ever changed when the order was read. */
type Told = { revision: string; ids: readonly string[]; writes: number }

/** Views of lists that the window goes to and fro between; older ones are told whole again. */
const MOST_VIEWS = 8
const toldBy = new WeakMap<ReadableDB, Map<string, Told>>()

/**
 * Tells the window the order of a long list: whole the first time, afterwards only how it differs from the one it
 * knows. `view` names the list with its filter and sorting; `read` is asked only when something was written since.
 */
export function tellOrder(db: ReadableDB, view: string, since: string | null, read: () => string[]): OrderChange {
  const told = toldBy.get(db) ?? new Map<string, Told>()
  toldBy.set(db, told)
  const before = told.get(view)
  const now = present(db, before, read)
  // The view used last is the last to be forgotten.
  told.delete(view)
  told.set(view, now)
  for (const name of told.keys()) if (told.size > MOST_VIEWS) told.delete(name)
  const { revision } = now
  if (before === undefined || since !== before.revision)
    return { revision, after: null, from: 0, drop: 0, ids: [...now.ids] }
  if (revision === since) return { revision, after: since, from: 0, drop: 0, ids: [] }
  return { revision, after: since, ...differenceOf(before.ids, now.ids) }
}

function present(db: ReadableDB, before: Told | undefined, read: () => string[]): Told {
  const writes = db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0
  if (before?.writes === writes) return before
  const ids = read()
  const same = before && before.ids.length === ids.length && before.ids.every((id, index) => id === ids[index])
  return same ? { ...before, writes } : { revision: randomUUID(), ids, writes }
}
