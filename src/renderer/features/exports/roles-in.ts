import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Person, Role } from '#shared/domain/person.ts'

/** The parts that each person plays in one dossier. */
export function rolesIn(dossierId: DossierId, persons: readonly Person[]): (id: PersonId) => readonly Role[] {
  const roles = new Map(
    persons.map(({ id, participations }) => [id, participations.find((part) => part.dossierId === dossierId)?.roles]),
  )
  return (id) => roles.get(id) ?? []
}
