import { newId, ParticipationId, PersonId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { type FakeHandlers, type FakeState, found, put } from './state.ts'

export function personFakes(state: FakeState): Pick<FakeHandlers, Extract<keyof FakeHandlers, `persons.${string}`>> {
  const save = (person: Person) => {
    state.changed('persons')
    return put(state.persons, person)
  }
  return {
    'persons.list': ({ dossierId }) => ({
      persons: state.persons.filter(
        (person) => dossierId === null || person.participations.some((part) => part.dossierId === dossierId),
      ),
    }),
    'persons.get': ({ id }) => found(state.persons, id),
    'persons.create': (fields) =>
      save({ ...fields, id: newId(PersonId), participations: [], createdAt: Date.now(), updatedAt: Date.now() }),
    'persons.update': ({ id, fields }) => {
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
      return save({ ...found(state.persons, id), ...given, updatedAt: Date.now() })
    },
    'persons.erase': ({ id }) => {
      state.persons = state.persons.filter((person) => person.id !== id)
      state.changed('persons')
      return {}
    },
    'persons.restore': (person) => save(person),
    'persons.participate': ({ personId, dossierId, roles, remove }) => {
      const person = found(state.persons, personId)
      const others = person.participations.filter((part) => part.dossierId !== dossierId)
      const participation = remove ? null : { id: newId(ParticipationId), personId, dossierId, roles }
      save({ ...person, participations: participation ? [...others, participation] : others })
      return { participation }
    },
  }
}
