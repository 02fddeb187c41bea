import type { PersonId } from '#shared/domain/ids.ts'
import { displays, type PersonsShown, pseudonymOf } from '#shared/domain/persons-shown.ts'
import { stringsFor } from '../strings/strings.ts'
import type { StandIns } from './hide.ts'
import type { NamedPerson } from './name-finder.ts'
import type { WhoIsWho } from './who-is-who.ts'

export type Hidden = {
  persons: NamedPerson[]
  standIns: StandIns
  /** Those of the dossier who appear by name: what is theirs is not taken for a hidden relative's. */
  open: NamedPerson[]
}

/**
 * Whose names an export must not show, and what stands there instead. The same person has the same stand-in in every
 * section and file, and in the files of another export with the same choices; of several with one role each has a
 * number. Who has no role here and is to be shown by it is withheld.
 */
export function hiddenPersons({ people, participants }: WhoIsWho, shown: PersonsShown, language: 'ru' | 'en'): Hidden {
  const words = stringsFor(language).names
  const roles = new Map(participants.map(({ id, roles: own }) => [id, own]))
  const displayOf = displays(shown, (id) => roles.get(id) ?? [])
  // The dossier's own first: "Person 1" and "Person 2" are the two whom its papers are about.
  const ids = [...new Set([...participants.map(({ id }) => id), ...people.keys()])].filter((id) => people.has(id))
  const hidden = ids.filter((id) => displayOf(id) !== 'name')
  const byRole = Map.groupBy(
    hidden.filter((id) => displayOf(id) === 'role'),
    (id) => roles.get(id)?.[0],
  )
  const standIns = new Map<PersonId, string>()
  let unnamed = 0
  for (const id of hidden) {
    const [display, role] = [displayOf(id), roles.get(id)?.[0]]
    if (display === 'pseudonym') standIns.set(id, pseudonymOf(shown, id) || words.person(++unnamed))
    else if (display === 'role' && role !== undefined) {
      const same = byRole.get(role) ?? []
      const name = stringsFor(language).role[role]
      // Brackets tell the reader that these words are not the source's: "Библиотекаря [обвиняемый] обвиняют".
      standIns.set(id, same.length > 1 ? `[${name} ${same.indexOf(id) + 1}]` : `[${name}]`)
    } else standIns.set(id, words.withheld)
  }
  const named = (id: PersonId): NamedPerson => {
    const { name = '', aliases = [] } = people.get(id) ?? {}
    return { id, names: [name, ...aliases] }
  }
  return {
    persons: hidden.map(named),
    standIns,
    open: participants.flatMap(({ id }) => (displayOf(id) === 'name' ? [named(id)] : [])),
  }
}
