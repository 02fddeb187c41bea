import type { DossierId } from '#shared/domain/ids.ts'
import { type Person, Role } from '#shared/domain/person.ts'

export const ORDERS = ['name', 'role', 'dossiers'] as const
export type ListOrder = (typeof ORDERS)[number]

/** What a person is in the dossier, or in all of them; each role once. */
export const rolesIn = ({ participations }: Person, dossierId: DossierId | null): Role[] => [
  ...new Set(
    participations.filter((part) => dossierId === null || part.dossierId === dossierId).flatMap((p) => p.roles),
  ),
]

/** Persons come by name; defendants first where roles decide, those of many dossiers where their number does. */
export function ordered(persons: Person[], order: ListOrder, dossierId: DossierId | null): Person[] {
  if (order === 'name') return persons
  if (order === 'dossiers') return persons.toSorted((a, b) => b.participations.length - a.participations.length)
  const rank = (person: Person) =>
    Math.min(Role.options.length, ...rolesIn(person, dossierId).map((role) => Role.options.indexOf(role)))
  return persons.toSorted((a, b) => rank(a) - rank(b))
}
