import type { PersonId } from '#shared/domain/ids.ts'
import type { PersonDisplay } from '#shared/domain/persons-shown.ts'
import { nameFormSets } from '#shared/text/name-forms.ts'

type Named = { id: PersonId; name: string }

/** Forms of a surname that stand alone. Kept: all forms of a name take a while to make. */
const made = new Map<string, string[]>()
function surnamesOf(name: string): string[] {
  const known = made.get(name)
  if (known) return known
  const forms = nameFormSets(name).alone
  made.set(name, forms)
  return forms
}

/**
 * Hidden people who share a surname with somebody shown by name. The surname alone, without a given name beside it, is
 * taken for the one who is shown, and stays: a person must look at it.
 */
export function sharedSurnames(persons: readonly Named[], displayOf: (id: PersonId) => PersonDisplay): string[] {
  const hidden = persons.filter(({ id }) => displayOf(id) !== 'name')
  if (hidden.length === 0) return []
  const open = new Set(persons.filter(({ id }) => displayOf(id) === 'name').flatMap(({ name }) => surnamesOf(name)))
  return hidden.filter(({ name }) => surnamesOf(name).some((form) => open.has(form))).map(({ name }) => name)
}
