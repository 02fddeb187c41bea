import i18next from 'i18next'
import type { Issue, IssueFields } from '#shared/domain/fact.ts'
import type { DossierId, IssueId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { notifyError } from '../../app/notify.ts'
import { recordUndo } from '../../app/undo.ts'
import { didAction } from '../../app/undo-toast.tsx'

const t = (key: string, values?: Record<string, string | number>) => i18next.t(key, { ns: 'issues', ...values })

/** The last child of its parent. Rejects with a DeloError. */
export async function createIssue(
  dossierId: DossierId,
  title: string,
  more: Partial<IssueFields> = {},
): Promise<Issue> {
  const fields: IssueFields = { title, kind: 'element-of-charge', parentId: null, burden: '', position: '', ...more }
  const issue = await request('issues.create', { dossierId, ...fields })
  recordUndo({
    label: t('done.created', { title }),
    undo: () => request('issues.erase', { id: issue.id }),
    redo: () => request('issues.restore', { ids: [issue.id] }),
  })
  return issue
}

/** Rejects after the user was told. */
export async function changeIssue(id: IssueId, fields: Partial<Omit<IssueFields, 'parentId'>>): Promise<void> {
  try {
    const { before } = await request('issues.update', { id, fields })
    const names = Object.keys(fields) as (keyof typeof fields)[]
    const was = Object.fromEntries(names.map((name) => [name, before[name]]))
    recordUndo({
      label: t('done.changed'),
      undo: () => request('issues.update', { id, fields: was }),
      redo: () => request('issues.update', { id, fields }),
    })
  } catch (error) {
    notifyError(error)
    throw error
  }
}

export type Place = { parentId: IssueId | null; before: IssueId | null }

/** A move that would close a circle is refused with a message; nothing changes then. */
export async function moveIssue(id: IssueId, place: Place): Promise<void> {
  try {
    const { before } = await request('issues.move', { id, ...place })
    recordUndo({
      label: t('done.moved'),
      undo: () => request('issues.move', { id, ...before }),
      redo: () => request('issues.move', { id, ...place }),
    })
  } catch (error) {
    notifyError(error)
  }
}

/** With all that lies under it; facts and statements stay. */
export async function eraseIssue(id: IssueId): Promise<void> {
  try {
    const { issues } = await request('issues.erase', { id })
    const ids = issues.map((issue) => issue.id)
    didAction({
      label: t('done.erased', { count: ids.length }),
      undo: () => request('issues.restore', { ids }),
      redo: () => request('issues.erase', { id }),
    })
  } catch (error) {
    notifyError(error)
  }
}
