import { useTranslation } from 'react-i18next'
import type { DocumentId, DossierId, NoteId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { notifyError } from '../../app/notify.ts'
import { didAction } from '../../app/undo-toast.tsx'

export type TrashedThing =
  | { type: 'dossier'; id: DossierId; title: string; trashedAt: number }
  | { type: 'document'; id: DocumentId; title: string; trashedAt: number }
  | { type: 'note'; id: NoteId; title: string; trashedAt: number }

const restore = (thing: TrashedThing): Promise<unknown> => {
  switch (thing.type) {
    case 'dossier':
      return request('dossiers.restore', { id: thing.id })
    case 'document':
      return request('documents.restore', { ids: [thing.id] })
    case 'note':
      return request('notes.restore', { id: thing.id })
  }
}

const trash = (thing: TrashedThing): Promise<unknown> => {
  switch (thing.type) {
    case 'dossier':
      return request('dossiers.trash', { id: thing.id })
    case 'document':
      return request('documents.trash', { ids: [thing.id] })
    case 'note':
      return request('notes.trash', { id: thing.id })
  }
}

const erase = (thing: TrashedThing): Promise<unknown> => {
  switch (thing.type) {
    case 'dossier':
      return request('dossiers.erase', { id: thing.id })
    case 'document':
      return request('documents.erase', { ids: [thing.id] })
    case 'note':
      return request('notes.erase', { id: thing.id })
  }
}

/** One after the other: the first failure is told, and what was done before it stays done. */
async function each(things: readonly TrashedThing[], act: (thing: TrashedThing) => Promise<unknown>): Promise<void> {
  for (const thing of things) await act(thing)
}

export function useTrash() {
  const { t } = useTranslation('trash')
  return {
    async restore(things: readonly TrashedThing[]): Promise<void> {
      try {
        await each(things, restore)
        didAction({
          label: t('did.restored', { count: things.length, title: things[0]?.title ?? '' }),
          undo: () => each(things, trash),
          redo: () => each(things, restore),
        })
      } catch (error) {
        notifyError(error)
      }
    },
    /** For good. Answers whether all of it worked. */
    async erase(things: readonly TrashedThing[]): Promise<boolean> {
      try {
        await each(things, erase)
        return true
      } catch (error) {
        notifyError(error)
        return false
      }
    },
  }
}
