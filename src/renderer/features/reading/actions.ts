import i18next from 'i18next'
import type { PagesOf } from '#shared/domain/reading.ts'
import { request } from '../../api/client.ts'
import { notifyError } from '../../app/notify.ts'
import { didAction } from '../../app/undo-toast.tsx'

/** By hand; undoing changes back what this changed and nothing else. */
export async function markRead(pages: PagesOf[], read: boolean): Promise<void> {
  if (pages.length === 0) return
  try {
    const { changed } = await request('reading.mark', { pages, read })
    if (changed.length === 0) return
    didAction({
      label: i18next.t(read ? 'done.marked' : 'done.unmarked', { ns: 'reading' }),
      undo: () => request('reading.mark', { pages: changed, read: !read }),
      redo: () => request('reading.mark', { pages: changed, read }),
    })
  } catch (error) {
    notifyError(error)
  }
}
