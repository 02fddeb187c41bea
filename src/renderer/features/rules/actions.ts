import i18next from 'i18next'
import type { OwnRuleFile } from '#shared/contract/rules.ts'
import { readRuleFile } from '#shared/terms/rule-file.ts'
import { request } from '../../api/client.ts'
import { didAction } from '../../app/undo-toast.tsx'

/** What has been done, with the file called as the list of files calls it. */
function label(what: string, { id, text }: Pick<OwnRuleFile, 'id' | 'text'>): string {
  const read = readRuleFile(text)
  const titles = read.ok ? (read.file.kind === 'rules' ? read.file.set : read.file.calendar).title : null
  return i18next.t(`done.${what}`, { ns: 'rules', title: titles?.[i18next.language === 'ru' ? 'ru' : 'en'] ?? id })
}

/** Keeps a rule file; undoable. `before`: what users wrote until now. Rejects with a DeloError. */
export async function saveRules(text: string, before: readonly OwnRuleFile[]): Promise<OwnRuleFile> {
  const saved = await request('rules.save', { text })
  const former = before.find(({ id }) => id === saved.id)
  didAction({
    label: label('saved', saved),
    undo: () => (former ? request('rules.save', { text: former.text }) : request('rules.erase', { id: saved.id })),
    redo: () => request('rules.save', { text }),
  })
  return saved
}

/** Deletes a user's rule file, and offers to take that back. Rejects with a DeloError. */
export async function eraseRules({ id, text }: Pick<OwnRuleFile, 'id' | 'text'>): Promise<void> {
  const erase = () => request('rules.erase', { id })
  await erase()
  didAction({ label: label('deleted', { id, text }), undo: () => request('rules.save', { text }), redo: erase })
}
