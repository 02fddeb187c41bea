import i18next from 'i18next'
import type { Deadline, DeadlineFields } from '#shared/domain/deadline.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { changeRecord, createRecord, eraseRecord, type Ways } from '../../app/records.ts'

const label = (what: string, title: string) => i18next.t(`done.${what}`, { ns: 'deadlines', title })

const ways: Ways<Deadline> = {
  erase: ({ id }) => request('deadlines.erase', { id }),
  restore: (deadline) => request('deadlines.restore', deadline),
}

/** Rejects after the user was told. */
export const createDeadline = (dossierId: DossierId, fields: DeadlineFields): Promise<Deadline> =>
  createRecord(() => request('deadlines.create', { dossierId, fields }), ways, label('created', fields.title))

/** Changes some fields; undoable. Rejects after the user was told. */
export const changeDeadline = (
  { id, title }: Pick<Deadline, 'id' | 'title'>,
  patch: Partial<DeadlineFields>,
  what = 'changed',
): Promise<void> =>
  changeRecord(patch, (fields) => request('deadlines.update', { id, fields }), label(what, patch.title ?? title))

/** Deletes a deadline, and offers to take that back. */
export const eraseDeadline = (deadline: Deadline): Promise<void> =>
  eraseRecord(deadline, ways, label('deleted', deadline.title))
