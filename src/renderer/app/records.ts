import { notifyError } from './notify.ts'
import { recordUndo } from './undo.ts'
import { didAction } from './undo-toast.tsx'

/** How a record of some kind goes, and how it comes back with its id. */
export type Ways<R> = { erase(record: R): Promise<unknown>; restore(record: R): Promise<unknown> }

const telling = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    notifyError(error)
    throw error
  }
}

/** Makes a record; undoable. Rejects after the user was told. */
export async function createRecord<R>(make: () => Promise<R>, ways: Ways<R>, label: string): Promise<R> {
  const record = await telling(make)
  recordUndo({ label, undo: () => ways.erase(record), redo: () => ways.restore(record) })
  return record
}

/** Changes some fields of a record; undoable. Rejects after the user was told. */
export async function changeRecord<R extends object, F extends object>(
  record: R,
  fields: F,
  save: (fields: F) => Promise<unknown>,
  label: string,
): Promise<void> {
  const before = Object.fromEntries(Object.keys(fields).map((name) => [name, record[name as keyof R]])) as F
  await telling(() => save(fields))
  recordUndo({ label, undo: () => save(before), redo: () => save(fields) })
}

/** Erases a record, and offers to take that back. */
export async function eraseRecord<R>(record: R, ways: Ways<R>, label: string): Promise<void> {
  await telling(() => ways.erase(record)).then(
    () => didAction({ label, undo: () => ways.restore(record), redo: () => ways.erase(record) }),
    () => undefined,
  )
}
