import { ChangedTopic } from '#shared/contract/events.ts'
import { newId, PersonId, PersonMergeId } from '#shared/domain/ids.ts'
import type { Handlers } from '../../feature.ts'
import { keepApart, likelyDoubles } from './doubles.ts'
import { findPersons } from './find.ts'
import { mergePersons, mergesInto, partPersons } from './merge.ts'
import { addPhoto, photoBytes, setPhoto } from './photos.ts'
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
import { recordsOf } from './records.ts'

const TOPICS = ['persons'] as const
/** Whatever may name a person. */
const ANYWHERE = ChangedTopic.options.filter((topic) => topic !== 'slots' && topic !== 'settings')

export const personHandlers: Handlers<
  | 'persons.list'
  | 'persons.get'
  | 'persons.records'
  | 'persons.find'
  | 'persons.create'
  | 'persons.update'
  | 'persons.erase'
  | 'persons.restore'
  | 'persons.participate'
  | 'persons.setPhoto'
  | 'persons.photo'
  | 'persons.addPhoto'
  | 'persons.doubles'
  | 'persons.keepApart'
  | 'persons.merge'
  | 'persons.part'
  | 'persons.merges'
> = {
  'persons.list': ({ dossierId }, context) => ({ persons: listPersons(context.db, dossierId) }),
  'persons.get': ({ id }, context) => personById(context.db, id),

  'persons.records': ({ id, language }, context) => ({ records: recordsOf(context.db, id, language) }),

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

  'persons.setPhoto': ({ id, photoId }, context) =>
    context.write({ action: 'person.setPhoto', subject: id }, TOPICS, (db) => {
      setPhoto(db, id, photoId)
      return personById(db, id)
    }),

  'persons.photo': ({ photoId }, context) => photoBytes(context, photoId),

  'persons.addPhoto': ({ personId, bytes }, context) => ({ photoId: addPhoto(context, personId, bytes) }),

  'persons.doubles': ({ dossierId }, context) => likelyDoubles(context.db, dossierId),

  'persons.keepApart': ({ one, other, apart }, context) =>
    context.write({ action: apart ? 'person.keepApart' : 'person.letMeet', subject: one }, TOPICS, (db) => {
      personById(db, one)
      personById(db, other)
      keepApart(db, one, other, apart)
      return {}
    }),

  'persons.merge'({ fromId, intoId, fields }, context) {
    const id = newId(PersonMergeId)
    return context.write({ action: 'person.merge', subject: intoId }, ANYWHERE, (db) => {
      const merge = mergePersons(db, { id, fromId, intoId, fields, now: context.now() })
      return { person: personById(db, intoId), merge }
    })
  },

  'persons.part': ({ mergeId }, context) =>
    context.write({ action: 'person.part', subject: mergeId }, ANYWHERE, (db) =>
      partPersons(db, mergeId, context.now()),
    ),

  'persons.merges': ({ personId }, context) => ({ merges: mergesInto(context.db, personId) }),
}
