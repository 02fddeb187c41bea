import i18next from 'i18next'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Person, Role } from '#shared/domain/person.ts'
import { request } from '../../api/client.ts'
import { recordUndo } from '../../app/undo.ts'
import { didAction } from '../../app/undo-toast.tsx'

const t = (key: string, values?: Record<string, string>) => i18next.t(key, { ns: 'persons', ...values })

const participate = (personId: PersonId, dossierId: DossierId, roles: Role[]) =>
  request('persons.participate', { personId, dossierId, roles, remove: false })
const leave = (personId: PersonId, dossierId: DossierId) =>
  request('persons.participate', { personId, dossierId, roles: [], remove: true })

/** A new person, in the dossier when one is named. Rejects with a DeloError. */
export async function createPerson(name: string, dossierId: DossierId | null): Promise<Person> {
  const person = await request('persons.create', { name, aliases: [], note: '' })
  if (dossierId !== null) await participate(person.id, dossierId, [])
  const erase = () => request('persons.erase', { id: person.id })
  const again = await request('persons.get', { id: person.id })
  recordUndo({ label: t('done.created', { name }), undo: erase, redo: () => request('persons.restore', again) })
  return again
}

/** Brings a person of the vault into a dossier. Rejects with a DeloError. */
export async function addToDossier(person: Person, dossierId: DossierId): Promise<Person> {
  await participate(person.id, dossierId, [])
  recordUndo({
    label: t('done.added', { name: person.name }),
    undo: () => leave(person.id, dossierId),
    redo: () => participate(person.id, dossierId, []),
  })
  return person
}

/** Sets the parts a person plays in a dossier; undoable. Rejects with a DeloError. */
export async function setRoles(person: Person, dossierId: DossierId, roles: Role[]): Promise<void> {
  const before = person.participations.find((part) => part.dossierId === dossierId)?.roles ?? []
  await participate(person.id, dossierId, roles)
  recordUndo({
    label: t('done.roles', { name: person.name }),
    undo: () => participate(person.id, dossierId, before),
    redo: () => participate(person.id, dossierId, roles),
  })
}

/** Takes a person out of a dossier, and offers to take that back. Rejects with a DeloError. */
export async function removeFromDossier(person: Person, dossierId: DossierId): Promise<void> {
  const before = person.participations.find((part) => part.dossierId === dossierId)?.roles ?? []
  await leave(person.id, dossierId)
  didAction({
    label: t('done.removed', { name: person.name }),
    undo: () => participate(person.id, dossierId, before),
    redo: () => leave(person.id, dossierId),
  })
}

/** Deletes a person from the vault, and offers to take that back. Rejects with a DeloError. */
export async function erasePerson(id: PersonId): Promise<void> {
  const person = await request('persons.get', { id })
  const erase = () => request('persons.erase', { id })
  await erase()
  didAction({
    label: t('done.erased', { name: person.name }),
    undo: () => request('persons.restore', person),
    redo: erase,
  })
}
