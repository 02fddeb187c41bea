import { z } from 'zod'
import { DossierId, PersonId } from '../domain/ids.ts'
import { NewPerson, Participation, Person, PersonHit, PersonPatch, Role } from '../domain/person.ts'
import { command, query } from './define.ts'

const ref = z.object({ id: PersonId })

export const personRequests = {
  /** All of the vault, or those who take part in one dossier; by name. */
  'persons.list': query(z.object({ dossierId: DossierId.nullable() }), z.object({ persons: z.array(Person) })),
  'persons.get': query(ref, Person),
  /**
   * Those who answer to a name in any of its forms: declined, transliterated, with initials, with a letter of the other
   * script; the words in any order, the last one perhaps not finished. Best first; `more` when the limit left some out.
   */
  'persons.find': query(
    z.object({
      query: z.string().max(1_000),
      dossierId: DossierId.nullable(),
      limit: z.int().min(1).max(500),
    }),
    z.object({ hits: z.array(PersonHit), more: z.boolean() }),
  ),
  'persons.create': command(NewPerson, Person),
  'persons.update': command(ref.extend({ fields: PersonPatch }), Person),
  'persons.erase': command(ref, z.object({})),
  /** Undo of `erase`: the same person with the same id and parts; one that is there already is answered as it is. */
  'persons.restore': command(Person, Person),
  /** Sets the roles of a person in a dossier; an empty list with `remove` takes the person out of it. */
  'persons.participate': command(
    z.object({ personId: PersonId, dossierId: DossierId, roles: z.array(Role).max(22), remove: z.boolean() }),
    z.object({ participation: Participation.nullable() }),
  ),
}
