import { z } from 'zod'
import { DossierId, PersonId } from '../domain/ids.ts'
import { Participation, Person, PersonFields, Role } from '../domain/person.ts'
import { command, query } from './define.ts'

const ref = z.object({ id: PersonId })

export const personRequests = {
  /** All of the vault, or those who take part in one dossier; by name. */
  'persons.list': query(z.object({ dossierId: DossierId.nullable() }), z.object({ persons: z.array(Person) })),
  'persons.get': query(ref, Person),
  'persons.create': command(PersonFields, Person),
  'persons.update': command(ref.extend({ fields: PersonFields.partial() }), Person),
  'persons.erase': command(ref, z.object({})),
  /** Undo of `erase`: the same person with the same id and parts; one that is there already is answered as it is. */
  'persons.restore': command(Person, Person),
  /** Sets the roles of a person in a dossier; an empty list with `remove` takes the person out of it. */
  'persons.participate': command(
    z.object({ personId: PersonId, dossierId: DossierId, roles: z.array(Role).max(22), remove: z.boolean() }),
    z.object({ participation: Participation.nullable() }),
  ),
}
