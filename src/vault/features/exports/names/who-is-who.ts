import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Role } from '#shared/domain/person.ts'
import type { ReadableDB } from '../../../db/types.ts'
import { listPersons } from '../../persons/queries.ts'

/** Whom an export may name. Everyone in the vault: a note may mention somebody who has no part in the dossier. */
export type WhoIsWho = {
  participants: { id: PersonId; name: string; roles: Role[] }[]
  people: ReadonlyMap<PersonId, { name: string; aliases: readonly string[] }>
}

export function whoIsWho(db: ReadableDB, dossierId: DossierId): WhoIsWho {
  const persons = listPersons(db, null)
  return {
    participants: persons.flatMap(({ id, name, participations }) => {
      const part = participations.find((participation) => participation.dossierId === dossierId)
      return part ? [{ id, name, roles: part.roles }] : []
    }),
    people: new Map(persons.map(({ id, name, aliases }) => [id, { name, aliases }])),
  }
}
