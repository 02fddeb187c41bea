import type { Person } from '#shared/domain/person.ts'
import { request } from '../../api/client.ts'
import { useCardFields } from '../../ui/use-card-fields.ts'

type CardFields = Pick<Person, 'name' | 'note'>

const [LONGEST_NAME, LONGEST_NOTE] = [300, 10_000]

/** What the vault would refuse is not sent: a card keeps its last name until a new one is typed. */
const sendable = ({ name, note }: CardFields): Partial<CardFields> => ({
  ...(name.trim() === '' || name.length > LONGEST_NAME ? {} : { name }),
  ...(note.length > LONGEST_NOTE ? {} : { note }),
})

/** Name and remarks of a person while they are edited. */
export const usePersonFields = (person: Person) =>
  useCardFields<Person, CardFields>(person, {
    fieldsOf: ({ name, note }) => ({ name, note }),
    save: (fields) => request('persons.update', { id: person.id, fields: sendable(fields) }),
  })
