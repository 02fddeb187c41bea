import { notifyError } from './notify.ts'
import { recordUndo } from './undo.ts'
import { didAction } from './undo-toast.tsx'

/** How a record of some kind goes, and how it comes back with its id. */
export type Ways<R> = {
  erase(record: R): Promise<unknown>
  restore(record: R): Promise<unknown>
  /** As the vault has it now, where it may have changed since it was made or shown: that comes back then. */
  present?(record: R): Promise<R>
}

/** Rejects after the user was told. */
export const telling = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    notifyError(error)
    throw error
  }
}

/** Where the user was told already, and nothing waits in a field: null instead of a rejection. */
export const settled = <T>(work: Promise<T>): Promise<T | null> => work.catch(() => null)

/** Makes a record; undoable, and told of where `did` tells. Rejects after the user was told. */
export async function createRecord<W, R extends W>(
  make: () => Promise<R>,
  ways: Ways<W>,
  label: string,
  did: typeof recordUndo = recordUndo,
): Promise<R> {
  const record = await telling(make)
  let last: W = record
  did({
    label,
    async undo() {
      last = (await ways.present?.(record)) ?? record
      await ways.erase(record)
    },
    redo: () => ways.restore(last),
  })
  return record
}

/**
 * Changes some fields of a record; undoable, to what the vault says stood there: what is on the screen may be older.
 * Rejects after the user was told.
 */
export async function changeRecord<F extends object>(
  fields: F,
  save: (fields: F) => Promise<{ before: object }>,
  label: string,
): Promise<void> {
  const { before } = await telling(() => save(fields))
  const was = Object.fromEntries(Object.keys(fields).map((name) => [name, before[name as keyof typeof before]])) as F
  recordUndo({ label, undo: () => save(was), redo: () => save(fields) })
}

/** Erases a record, and offers to take that back. */
export async function eraseRecord<R>(record: R, ways: Ways<R>, label: string): Promise<void> {
  const erased = telling(async () => {
    const last = (await ways.present?.(record)) ?? record
    await ways.erase(record)
    return last
  })
  await erased.then(
    (last) => didAction({ label, undo: () => ways.restore(last), redo: () => ways.erase(record) }),
    () => undefined,
  )
}

/** Sets something that is one value; undoable, to the value the vault says it had. Rejects after the user was told. */
export async function setValue<T>(value: T, set: (value: T) => Promise<{ before: T }>, label: string): Promise<void> {
  const { before } = await telling(() => set(value))
  recordUndo({ label, undo: () => set(before), redo: () => set(value) })
}
