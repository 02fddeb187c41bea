import type { NoteRow } from '#shared/domain/note.ts'
import { noteName } from './note-name.ts'

export type NoteOrder = 'edited' | 'title'

const fold = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е')

/** Notes whose name or first words hold every typed word, in the wanted order. `notes` come last edited first. */
export function pickNotes(notes: NoteRow[], filter: string, order: NoteOrder): NoteRow[] {
  const words = fold(filter).split(/\s+/).filter(Boolean)
  const found = notes.filter((note) => {
    const text = fold(`${note.title} ${note.excerpt}`)
    return words.every((word) => text.includes(word))
  })
  if (order === 'edited') return found
  const collator = new Intl.Collator(['ru', 'en'], { numeric: true })
  return found.toSorted((a, b) => collator.compare(noteName(a), noteName(b)))
}
