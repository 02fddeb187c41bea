import i18next from 'i18next'
import { richTextToPlain } from '#shared/domain/rich-text.ts'
import { request } from '../../api/client.ts'
import { navigate } from '../../app/routes.ts'
import type { NoteDraft } from './draft.ts'
import { noteName } from './note-name.ts'

/** The words of a note that cannot be saved, for another program. */
export async function copyText(draft: NoteDraft): Promise<void> {
  const { title, body } = draft.getContent()
  await navigator.clipboard.writeText([title, richTextToPlain(body)].filter((part) => part !== '').join('\n\n'))
}

/** Puts this text into a note of its own, and only then lets the other text take its place. Rejects with a DeloError. */
export async function copyAsNewNote(draft: NoteDraft): Promise<void> {
  const mine = draft.getContent()
  const { dossierId } = draft.note
  const title = i18next.t('copyOf', { ns: 'notes', name: noteName(mine) }).slice(0, 500)
  const made = await request('notes.create', { dossierId, title, body: mine.body })
  if (draft.getContent() !== mine) return
  if (draft.getStatus().state === 'conflict') await draft.resolve('theirs')
  else draft.abandon()
  navigate({ screen: 'dossier', dossierId, tab: 'notes', noteId: made.id })
}
