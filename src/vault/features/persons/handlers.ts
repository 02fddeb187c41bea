import { newId, PersonId } from '#shared/domain/ids.ts'
import type { Handlers } from '../../feature.ts'
import { findPersons } from './find.ts'
import {
  erasePerson,
  insertPerson,
  listPersons,
  personById,
  removeParticipation,
  restorePerson,
  setRoles,
  updatePerson,
} from './queries.ts'

const TOPICS = ['persons'] as const

export const personHandlers: Handlers<
  | 'persons.list'
  | 'persons.get'
  | 'persons.find'
  | 'persons.create'
  | 'persons.update'
  | 'persons.erase'
  | 'persons.restore'
  | 'persons.participate'
> = {
  'persons.list': ({ dossierId }, context) => ({ persons: listPersons(context.db, dossierId) }),
  'persons.get': ({ id }, context) => personById(context.db, id),

  'persons.find': (sought, context) => findPersons(context.db, sought),

  'persons.create'(fields, context) {
    const id = newId(PersonId)
    return context.write({ action: 'person.create', subject: id }, TOPICS, (db) =>
      insertPerson(db, id, fields, context.now()),
    )
  },

  'persons.update': ({ id, fields }, context) =>
    context.write({ action: 'person.update', subject: id }, TOPICS, (db) =>
      updatePerson(db, id, fields, context.now()),
    ),

  'persons.erase': ({ id }, context) =>
    context.write({ action: 'person.erase', subject: id }, TOPICS, (db) => {
      erasePerson(db, id)
      return {}
    }),

  'persons.restore': (person, context) =>
    context.write({ action: 'person.restore', subject: person.id }, TOPICS, (db) => restorePerson(db, person)),

  'persons.participate': ({ personId, dossierId, roles, remove }, context) =>
    context.write({ action: 'person.participate', subject: personId }, TOPICS, (db) => {
      if (!remove) return { participation: setRoles(db, personId, dossierId, roles) }
      removeParticipation(db, personId, dossierId)
      return { participation: null }
    }),
}
