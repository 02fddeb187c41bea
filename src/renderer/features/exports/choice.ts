import type { DossierId, LabelId, NoteId } from '#shared/domain/ids.ts'
import { BY_NAME, isByName, type PersonsShown } from '#shared/domain/persons-shown.ts'
import { type ExportFormat, type SummaryOptions, SummarySection } from '#shared/domain/summary.ts'

export const SECTIONS: readonly SummarySection[] = SummarySection.options
export const FORMATS: readonly ExportFormat[] = ['pdf', 'docx', 'html', 'md']

/** What is chosen on the screen. Left-out labels and notes are kept, so that new ones go in by themselves. */
export type Choice = {
  sections: readonly SummarySection[]
  language: 'ru' | 'en'
  formats: readonly ExportFormat[]
  /** A null among the labels stands for annotations without one. */
  withoutLabels: readonly (LabelId | null)[]
  withoutNotes: readonly NoteId[]
  persons: PersonsShown
}

export const firstChoice = (language: 'ru' | 'en'): Choice => ({
  sections: SECTIONS,
  language,
  formats: ['pdf'],
  withoutLabels: [],
  withoutNotes: [],
  persons: BY_NAME,
})

/** Kept while the window lives: a look at a document and back does not lose the choice. */
export const choices = new Map<DossierId, Choice>()

/** A list with one member put in or taken out, in the order of `all`. */
export const toggled = <T>(list: readonly T[], member: T, on: boolean, all: readonly T[] = [...list, member]): T[] =>
  all.filter((other) => (other === member ? on : list.includes(other)))

/** The options as the vault takes them; null while nothing at all is chosen. */
export function toOptions(
  choice: Choice,
  labels: readonly { id: LabelId }[],
  notes: readonly { id: NoteId }[],
): SummaryOptions | null {
  if (choice.sections.length === 0) return null
  const every = [...labels.map(({ id }) => id), null]
  const { withoutLabels, withoutNotes, persons } = choice
  return {
    sections: [...choice.sections],
    language: choice.language,
    labels: withoutLabels.length === 0 ? null : every.filter((id) => !withoutLabels.includes(id)),
    notes: withoutNotes.length === 0 ? null : notes.map(({ id }) => id).filter((id) => !withoutNotes.includes(id)),
    persons: isByName(persons) ? undefined : persons,
  }
}
