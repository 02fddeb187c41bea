import type { Contact, MergedFields, Person, PersonName } from '#shared/domain/person.ts'

/** Whose value holds: of the card that stays, or of the one that goes. */
export type Side = 'into' | 'from'
export type MergeChoice = { name: Side; birth: Side; photo: Side; note: Side }

/** What is there before what is not; the more exact date; else the card that stays. */
export const DEFAULT_CHOICE = (into: Person, from: Person): MergeChoice => {
  const exactness = (date: string | null) => (date === null ? -1 : date.replace(/[^\d]/g, '').length)
  return {
    name: 'into',
    birth: exactness(from.birth) > exactness(into.birth) ? 'from' : 'into',
    photo: into.photoId === null && from.photoId !== null ? 'from' : 'into',
    note: into.note === '' && from.note !== '' ? 'from' : 'into',
  }
}

const eachOnce = <T>(all: readonly T[], key: (item: T) => string): T[] => {
  const seen = new Set<string>()
  return all.filter((item) => !seen.has(key(item)) && seen.add(key(item)))
}

const MOST_CONTACTS = 50
const MOST_NAMES = 60

/**
 * Names and contacts of both, the chosen name first; the other fields as chosen. A remark that is not chosen is put
 * below the other: nobody's words are lost.
 */
export function mergedFields(into: Person, from: Person, choice: MergeChoice): MergedFields {
  const of = (side: Side) => (side === 'into' ? into : from)
  const [first, second] = choice.name === 'into' ? [into, from] : [from, into]
  const other = of(choice.note === 'into' ? 'from' : 'into').note
  const chosen = of(choice.note).note
  const both = other === '' || other === chosen ? chosen : `${chosen}\n\n${other}`
  return {
    names: eachOnce<PersonName>([...first.names, ...second.names], ({ text }) => text).slice(0, MOST_NAMES),
    birth: of(choice.birth).birth,
    contacts: eachOnce<Contact>([...into.contacts, ...from.contacts], ({ kind, value }) => `${kind} ${value}`).slice(
      0,
      MOST_CONTACTS,
    ),
    note: both.trim().length <= 10_000 ? both.trim() : chosen,
    photoId: of(choice.photo).photoId,
  }
}
