import type { NewPerson, Person, PersonFields, PersonName, PersonPatch } from '#shared/domain/person.ts'

/** The shown name stays first; a name that repeats another says nothing. */
function eachOnce(names: readonly PersonName[]): PersonName[] {
  const seen = new Set<string>()
  return names.filter(({ text }) => !seen.has(text) && seen.add(text))
}

const alias = (text: string): PersonName => ({ text, kind: 'alias', language: null })

export const newFields = (given: NewPerson): PersonFields => ({
  names: eachOnce(
    given.names ?? [{ text: given.name, kind: 'official', language: null }, ...(given.aliases ?? []).map(alias)],
  ),
  birth: given.birth ?? null,
  contacts: given.contacts ?? [],
  note: given.note ?? '',
})

/** A patch that knows plain names only leaves what is known of each name. */
function patchedNames(before: Person, { name, aliases }: PersonPatch): PersonName[] {
  const [shown, ...others] = before.names
  const known = new Map(others.map((other) => [other.text, other]))
  const first: PersonName = { kind: 'official', language: null, ...shown, text: name ?? before.name }
  return [first, ...(aliases === undefined ? others : aliases.map((text) => known.get(text) ?? alias(text)))]
}

export const patchedFields = (before: Person, patch: PersonPatch): PersonFields => ({
  names: eachOnce(patch.names ?? patchedNames(before, patch)),
  birth: patch.birth === undefined ? before.birth : patch.birth,
  contacts: patch.contacts ?? before.contacts,
  note: patch.note ?? before.note,
})
