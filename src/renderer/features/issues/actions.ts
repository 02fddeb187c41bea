import i18next from 'i18next'
import type { Issue, IssueFields } from '#shared/domain/fact.ts'
import type { DossierId, IssueId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { changeRecord, createRecord, settled, setValue, telling, type Ways } from '../../app/records.ts'
import { didAction } from '../../app/undo-toast.tsx'

const t = (key: string, values?: Record<string, string | number>) => i18next.t(key, { ns: 'issues', ...values })

const ways: Ways<Issue> = {
  erase: ({ id }) => request('issues.erase', { id }),
  restore: ({ id }) => request('issues.restore', { ids: [id] }),
}

/** The last child of its parent. Rejects after the user was told. */
export function createIssue(dossierId: DossierId, title: string, more: Partial<IssueFields> = {}): Promise<Issue> {
  const fields: IssueFields = { title, kind: 'element-of-charge', parentId: null, burden: '', position: '', ...more }
  return createRecord(() => request('issues.create', { dossierId, ...fields }), ways, t('done.created', { title }))
}

/** Rejects after the user was told. */
export const changeIssue = (id: IssueId, fields: Partial<Omit<IssueFields, 'parentId'>>): Promise<void> =>
  changeRecord(fields, (fields) => request('issues.update', { id, fields }), t('done.changed'))

export type Place = { parentId: IssueId | null; before: IssueId | null }

/** A move that would close a circle is refused with a message; nothing changes then. */
export const moveIssue = (id: IssueId, place: Place): Promise<unknown> =>
  settled(setValue(place, (place) => request('issues.move', { id, ...place }), t('done.moved')))

/** With all that lies under it; facts and statements stay. */
export async function eraseIssue(id: IssueId): Promise<void> {
  const erase = () => request('issues.erase', { id })
  const erased = await settled(telling(erase))
  if (erased === null) return
  const ids = erased.issues.map((issue) => issue.id)
  didAction({
    label: t('done.erased', { count: ids.length }),
    undo: () => request('issues.restore', { ids }),
    redo: erase,
  })
}
