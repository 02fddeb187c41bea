import type { PersonId } from '#shared/domain/ids.ts'
import type { PersonDisplay, PersonsShown } from '#shared/domain/summary.ts'
import type { SummarySources } from '../report/sources.ts'
import { stringsFor } from '../strings/strings.ts'
import type { StandIns } from './hide.ts'
import type { NamedPerson } from './name-finder.ts'

export type Hidden = { persons: NamedPerson[]; standIns: StandIns }

const NOBODY: Hidden = { persons: [], standIns: new Map() }

/**
 * Whose names an export must not show, and what stands there instead. The same person has the same stand-in in every
 * section and file; of several with one role each has a number. Who has no role here and is to be shown by it is withheld.
 */
export function hiddenPersons(
  { people, participants }: Pick<SummarySources, 'people' | 'participants'>,
  shown: PersonsShown | undefined,
  language: 'ru' | 'en',
): Hidden {
  if (!shown) return NOBODY
  const words = stringsFor(language).names
  const choices = new Map(shown.each.map((choice) => [choice.personId, choice]))
  const displayOf = (id: PersonId): PersonDisplay => choices.get(id)?.show ?? shown.all
  const roles = new Map(participants.map(({ id, roles: own }) => [id, own[0]]))
  const hidden = [...people].filter(([id]) => displayOf(id) !== 'name')
  const byRole = Map.groupBy(
    hidden.filter(([id]) => displayOf(id) === 'role' && roles.get(id) !== undefined),
    ([id]) => roles.get(id),
  )
  const standIns = new Map<PersonId, string>()
  let unnamed = 0
  for (const [id] of hidden) {
    const [display, role] = [displayOf(id), roles.get(id)]
    const chosen = choices.get(id)?.pseudonym ?? ''
    if (display === 'pseudonym') standIns.set(id, chosen !== '' ? chosen : words.person(++unnamed))
    else if (display === 'role' && role !== undefined) {
      const same = byRole.get(role) ?? []
      const name = stringsFor(language).role[role]
      const number = same.findIndex(([other]) => other === id) + 1
      // Brackets tell the reader that these words are not the source's: "Библиотекаря [обвиняемый] обвиняют".
      standIns.set(id, same.length > 1 ? `[${name} ${number}]` : `[${name}]`)
    } else standIns.set(id, words.withheld)
  }
  return { persons: hidden.map(([id, { name, aliases }]) => ({ id, names: [name, ...aliases] })), standIns }
}
