import type { ExportChoice, ExportProfile, Reader } from '#shared/domain/export-profile.ts'
import { forReader, Reader as Readers, summaryOptions } from '#shared/domain/export-profile.ts'
import type { DossierId, ExportProfileId, LabelId, NoteId } from '#shared/domain/ids.ts'
import { type ExportFormat, type SummaryOptions, SummarySection } from '#shared/domain/summary.ts'

export const SECTIONS: readonly SummarySection[] = SummarySection.options
export const FORMATS: readonly ExportFormat[] = ['pdf', 'docx', 'html', 'md']

/** For whom: a reader that Delo knows, or a profile of the vault's own. */
export type ProfileKey = Reader | ExportProfileId
/** What is chosen on the screen, and where that choice began. */
export type Choice = ExportChoice & { profile: ProfileKey }

export const isReader = (key: ProfileKey): key is Reader => Readers.options.some((reader) => reader === key)

/** Everything, by name, as for a colleague. */
export const firstChoice = (language: 'ru' | 'en'): Choice => ({
  ...forReader('colleague', { language, formats: ['pdf'] }),
  profile: 'colleague',
})

/** What a choice may begin with: the vault's profiles, and the language of the window. */
export type Beginnings = { own: readonly ExportProfile[]; language: 'ru' | 'en' }

/** The choice as it begins for a profile; null when there is no such profile any more. Files stay as they are. */
export function begun({ formats }: Choice, profile: ProfileKey, { own, language }: Beginnings): Choice | null {
  if (isReader(profile)) return { ...forReader(profile, { language, formats }), profile }
  const found = own.find(({ id }) => id === profile)
  return found ? { ...found.choice, profile } : null
}

/** In whatever order somebody chose: the same choice is the same text. */
const written = ({ profile: _, persons, ...choice }: Choice): string =>
  JSON.stringify([
    choice.language,
    ...[choice.sections, choice.formats, choice.withoutLabels, choice.withoutNotes].map((list) => list.toSorted()),
    persons.all,
    (persons.byRole ?? []).map(({ role, show }) => `${role} ${show}`).toSorted(),
    persons.each.map(({ personId, show, pseudonym }) => `${personId} ${show} ${pseudonym}`).toSorted(),
  ])

/** Whether anything was chosen otherwise than the profile begins. */
export function isChanged(choice: Choice, beginnings: Beginnings): boolean {
  const first = begun(choice, choice.profile, beginnings)
  return first === null || written(first) !== written(choice)
}

/** Kept while the window lives: a look at a document and back does not lose the choice. */
export const choices = new Map<DossierId, Choice>()

/** A list with one member put in or taken out, in the order of `all`. */
export const toggled = <T>(list: readonly T[], member: T, on: boolean, all: readonly T[] = [...list, member]): T[] =>
  all.filter((other) => (other === member ? on : list.includes(other)))

/** The options as the vault takes them; null while nothing at all is chosen. */
export const toOptions = (
  choice: Choice,
  labels: readonly { id: LabelId }[],
  notes: readonly { id: NoteId }[],
): SummaryOptions | null => (choice.sections.length === 0 ? null : summaryOptions(choice, labels, notes))
