import { z } from 'zod'
import { DossierId, PersonId, PersonMergeId, PersonPhotoId } from '../domain/ids.ts'
import {
  LikelyDouble,
  MergedFields,
  NewPerson,
  Participation,
  Person,
  PersonHit,
  PersonMerge,
  PersonPatch,
  Role,
} from '../domain/person.ts'
import { PersonRecord } from '../domain/person-record.ts'
import { command, query } from './define.ts'

const ref = z.object({ id: PersonId })

export const personRequests = {
  /** All of the vault, or those who take part in one dossier; by name. */
  'persons.list': query(z.object({ dossierId: DossierId.nullable() }), z.object({ persons: z.array(Person) })),
  'persons.get': query(ref, Person),
  /**
   * All that is recorded of a person in dossiers outside the trash, whatever their part in it, documents they wrote
   * included: in order of time, what has no date at the end.
   */
  'persons.records': query(
    ref.extend({ language: z.enum(['ru', 'en']) }),
    z.object({ records: z.array(PersonRecord) }),
  ),
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
  /** `in-use` where records name the person, with how many of each kind (`PersonUse`); mentions in notes stay as words. */
  'persons.erase': command(ref, z.object({})),
  /** Undo of `erase`: the same person with the same id and parts; one that is there already is answered as it is. */
  'persons.restore': command(Person, Person),
  /** Another photo that was stored before, or none; a new one goes to `/photos/<person id>`, and is read from `/photos/<photo id>`. */
  'persons.setPhoto': command(ref.extend({ photoId: PersonPhotoId.nullable() }), Person),
  /** Sets the roles of a person in a dossier; an empty list with `remove` takes the person out of it. */
  'persons.participate': command(
    z.object({ personId: PersonId, dossierId: DossierId, roles: z.array(Role).max(22), remove: z.boolean() }),
    z.object({ participation: Participation.nullable() }),
  ),
  /** Cards that may be of one person; with a dossier, where one of the two takes part in it. The likeliest first. */
  'persons.doubles': query(
    z.object({ dossierId: DossierId.nullable() }),
    z.object({ doubles: z.array(LikelyDouble), more: z.boolean() }),
  ),
  /** Notes that two persons are not the same, or takes that back. */
  'persons.keepApart': command(z.object({ one: PersonId, other: PersonId, apart: z.boolean() }), z.object({})),
  /**
   * Makes one person of two: whatever named `fromId` names `intoId` from here on, and `fromId` is gone.
   * `merge-clash` where both have a record of which a person has one (a sentence in a dossier); nothing is changed then.
   */
  'persons.merge': command(
    z.object({ fromId: PersonId, intoId: PersonId, fields: MergedFields }),
    z.object({ person: Person, merge: PersonMerge }),
  ),
  /** Takes a merge back: both persons as they were, and every record with the one it named; what came later stays. */
  'persons.part': command(z.object({ mergeId: PersonMergeId }), z.object({ into: Person, from: Person })),
  /** Merges into a person that can be taken back, the last first. */
  'persons.merges': query(z.object({ personId: PersonId }), z.object({ merges: z.array(PersonMerge) })),
}
