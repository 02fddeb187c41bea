import { z } from 'zod'
import { PersonId } from './ids.ts'
import { Role } from './person.ts'
import { line } from './text.ts'

/** How a person appears in an export: `pseudonym` under a made-up name, `withheld` not at all. From open to closed. */
export const PersonDisplay = z.enum(['name', 'role', 'pseudonym', 'withheld'])
export type PersonDisplay = z.infer<typeof PersonDisplay>

/** Everybody of the vault appears as `all` says, but those of `byRole`, and those of `each`. An empty pseudonym is made up. */
export const PersonsShown = z.object({
  all: PersonDisplay,
  byRole: z
    .array(z.object({ role: Role, show: PersonDisplay }))
    .max(Role.options.length)
    .optional(),
  each: z.array(z.object({ personId: PersonId, show: PersonDisplay, pseudonym: line(100) })).max(50_000),
})
export type PersonsShown = z.infer<typeof PersonsShown>

export const BY_NAME: PersonsShown = { all: 'name', each: [] }

/** Nobody is hidden by these choices. */
export const isByName = ({ all, byRole, each }: PersonsShown): boolean =>
  all === 'name' && [...(byRole ?? []), ...each].every(({ show }) => show === 'name')

const rank = (show: PersonDisplay): number => PersonDisplay.options.indexOf(show)
const mostClosed = (shows: readonly PersonDisplay[]): PersonDisplay | undefined =>
  shows.toSorted((a, b) => rank(b) - rank(a))[0]

/**
 * How each person appears. Where two choices meet (a witness who is a relative too, two cards made one), the more closed
 * one holds: a name that was left out can be put in later, never the other way round.
 */
export function displays(
  shown: PersonsShown,
  rolesOf: (id: PersonId) => readonly Role[],
): (id: PersonId) => PersonDisplay {
  const each = Map.groupBy(shown.each, ({ personId }) => personId)
  const byRole = new Map((shown.byRole ?? []).map(({ role, show }) => [role, show]))
  return (id) =>
    mostClosed((each.get(id) ?? []).map(({ show }) => show)) ??
    mostClosed(rolesOf(id).flatMap((role) => byRole.get(role) ?? [])) ??
    shown.all
}

/** The name a person was given for this export; empty where one is to be made up. */
export const pseudonymOf = ({ each }: PersonsShown, id: PersonId): string =>
  each.find(({ personId, pseudonym }) => personId === id && pseudonym !== '')?.pseudonym ?? ''
