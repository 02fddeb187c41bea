import i18next from 'i18next'
import type { RichText } from '#shared/domain/rich-text.ts'
import { richTextExcerpt } from '#shared/domain/rich-text-links.ts'

const LONGEST = 80

/** What a note is called where it has no title: its first words, else "Untitled". */
export function noteName(note: { title: string } & ({ body: RichText } | { excerpt: string })): string {
  const title = note.title.trim()
  if (title !== '') return title
  const words = 'excerpt' in note ? note.excerpt : richTextExcerpt(note.body, LONGEST)
  if (words === '') return i18next.t('untitled', { ns: 'notes' })
  return words.length <= LONGEST
    ? words
    : `${words
        .slice(0, LONGEST - 1)
        .toWellFormed()
        .trimEnd()}…`
}
