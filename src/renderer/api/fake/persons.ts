import { newId, ParticipationId, PersonId } from '#shared/domain/ids.ts'
import type { Person, PersonPatch } from '#shared/domain/person.ts'
import { type FakeHandlers, type FakeState, found, put } from './state.ts'

const EMPTY = {
  name: '',
  aliases: [],
  names: [],
  birth: null,
  contacts: [],
  photoId: null,
  note: '',
  participations: [],
}

/** A person with what was given, its shown name and the others in step with `names`. */
function named(before: Person, patch: PersonPatch): Person {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const { name, aliases } = { ...before, ...given }
  const plain = [name, ...aliases].map((text) => ({ text, kind: 'alias' as const, language: null }))
  const names = patch.names ?? plain
  return { ...before, ...given, names, name: names[0]?.text ?? '', aliases: names.slice(1).map(({ text }) => text) }
}

export function personFakes(state: FakeState): Partial<FakeHandlers> {
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
    'persons.find': ({ query, dossierId, limit }) => {
      const hits = state.persons
        .filter(({ participations: parts }) => dossierId === null || parts.some((part) => part.dossierId === dossierId))
        .filter(({ names }) => names.some(({ text }) => text.toLowerCase().includes(query.toLowerCase())))
      return { hits: hits.slice(0, limit).map((person) => ({ person, matched: null })), more: hits.length > limit }
    },
    'persons.create': (given) => {
      const [now, id] = [Date.now(), newId(PersonId)]
      return save(named({ ...EMPTY, id, createdAt: now, updatedAt: now }, given))
    },
    'persons.update': ({ id, fields }) => save(named({ ...found(state.persons, id), updatedAt: Date.now() }, fields)),
    'persons.erase': ({ id }) => {
      state.persons = state.persons.filter((person) => person.id !== id)
      state.changed('persons')
      return {}
    },
    'persons.doubles': () => ({ doubles: [], more: false }),
    'persons.keepApart': () => ({}),
    'persons.merges': () => ({ merges: [] }),
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
