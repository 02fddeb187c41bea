import i18next from 'i18next'
import type { Deadline, DeadlineFields } from '#shared/domain/deadline.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { recordUndo } from '../../app/undo.ts'
import { didAction } from '../../app/undo-toast.tsx'

const label = (what: string, title: string) => i18next.t(`done.${what}`, { ns: 'deadlines', title })

/** Rejects with a DeloError. */
export async function createDeadline(dossierId: DossierId, fields: DeadlineFields): Promise<Deadline> {
  const deadline = await request('deadlines.create', { dossierId, fields })
  didAction({
    label: label('created', deadline.title),
    undo: () => request('deadlines.erase', { id: deadline.id }),
    redo: () => request('deadlines.restore', deadline),
  })
  return deadline
}

type Patch = Partial<DeadlineFields>

const formerOf = (deadline: Deadline, patch: Patch): Patch =>
  Object.fromEntries(Object.keys(patch).map((key) => [key, deadline[key as keyof DeadlineFields]]))

/** Changes some fields; undoable. Rejects with a DeloError. */
export async function changeDeadline(deadline: Deadline, patch: Patch, what = 'changed'): Promise<void> {
  const { id } = deadline
  const former = formerOf(deadline, patch)
  await request('deadlines.update', { id, fields: patch })
  recordUndo({
    label: label(what, patch.title ?? deadline.title),
    undo: () => request('deadlines.update', { id, fields: former }),
    redo: () => request('deadlines.update', { id, fields: patch }),
  })
}

/** Deletes a deadline, and offers to take that back. Rejects with a DeloError. */
export async function eraseDeadline(deadline: Deadline): Promise<void> {
  const erase = () => request('deadlines.erase', { id: deadline.id })
  await erase()
  didAction({
    label: label('deleted', deadline.title),
    undo: () => request('deadlines.restore', deadline),
    redo: erase,
  })
}
