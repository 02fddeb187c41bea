import i18next from 'i18next'
import type { StatuteArticle, StatuteCodeHead } from '#shared/domain/statute.ts'
import { request } from '../../api/client.ts'
import { notifyError } from '../../app/notify.ts'
import { recordUndo } from '../../app/undo.ts'

const label = () => i18next.t('did.statutes', { ns: 'charges' })

/** Changes an article, or with null sets it back to what came with Delo; undoable. Rejects after the user was told. */
export async function setArticle(code: string, article: string, value: StatuteArticle | null): Promise<void> {
  const set = (next: StatuteArticle | null) => request('charges.setArticle', { code, article, value: next })
  try {
    const { before } = await set(value)
    recordUndo({ label: label(), undo: () => set(before), redo: () => set(value) })
  } catch (error) {
    notifyError(error)
    throw error
  }
}

/** Adds a code; undoable. Rejects after the user was told. */
export async function addCode(head: StatuteCodeHead): Promise<void> {
  const set = (next: StatuteCodeHead | null) => request('charges.setCode', { code: head.code, head: next })
  try {
    await set(head)
    recordUndo({ label: label(), undo: () => set(null), redo: () => set(head) })
  } catch (error) {
    notifyError(error)
    throw error
  }
}
