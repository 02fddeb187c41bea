import i18next from 'i18next'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { MergedFields, Person, PersonMerge, PersonPatch, Role } from '#shared/domain/person.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { request } from '../../api/client.ts'
import { notify } from '../../app/notify.ts'
import { recordUndo } from '../../app/undo.ts'
import { didAction } from '../../app/undo-toast.tsx'
import { flushDrafts } from '../notes/drafts.ts'
import { usesLine } from './uses.ts'

const t = (key: string, values?: Record<string, string | number>) => i18next.t(key, { ns: 'persons', ...values })

const participate = (personId: PersonId, dossierId: DossierId, roles: Role[]) =>
  request('persons.participate', { personId, dossierId, roles, remove: false })
const leave = (personId: PersonId, dossierId: DossierId) =>
  request('persons.participate', { personId, dossierId, roles: [], remove: true })

/** A new person, in the dossier when one is named. Rejects with a DeloError. */
export async function createPerson(name: string, dossierId: DossierId | null): Promise<Person> {
  const person = await request('persons.create', { name })
  if (dossierId !== null) await participate(person.id, dossierId, [])
  const erase = () => request('persons.erase', { id: person.id })
  const again = await request('persons.get', { id: person.id })
  recordUndo({ label: t('done.created', { name }), undo: erase, redo: () => request('persons.restore', again) })
  return again
}

/**
 * Brings a person of the vault into a dossier, and says so when other dossiers know them already: a judge or an agent
 * who turns up again. Rejects with a DeloError.
 */
export async function addToDossier(person: Person, dossierId: DossierId): Promise<Person> {
  await participate(person.id, dossierId, [])
  recordUndo({
    label: t('done.added', { name: person.name }),
    undo: () => leave(person.id, dossierId),
    redo: () => participate(person.id, dossierId, []),
  })
  const others = person.participations.filter((part) => part.dossierId !== dossierId).length
  if (others > 0) notify(t('done.known', { name: person.name, count: others }))
  return person
}

/** Changes fields of a card; undoable. Rejects with a DeloError. */
export async function changePerson(person: Person, patch: PersonPatch): Promise<void> {
  const before = Object.fromEntries(Object.keys(patch).map((key) => [key, person[key as keyof Person]]))
  const change = (fields: PersonPatch) => request('persons.update', { id: person.id, fields })
  await change(patch)
  recordUndo({
    label: t('done.changed', { name: person.name }),
    undo: () => change(before),
    redo: () => change(patch),
  })
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

/** Adds a part to those a person plays in a dossier already; undoable. Rejects with a DeloError. */
export async function addRole(person: Person, dossierId: DossierId, role: Role): Promise<void> {
  const roles = person.participations.find((part) => part.dossierId === dossierId)?.roles ?? []
  if (!roles.includes(role)) await setRoles(person, dossierId, [...roles, role])
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

/** Deletes a person from the vault, and offers to take that back. Rejects with a DeloError; tells itself what holds the card. */
export async function erasePerson(id: PersonId): Promise<void> {
  const person = await request('persons.get', { id })
  const erase = () => request('persons.erase', { id })
  try {
    await erase()
  } catch (error) {
    if (!(error instanceof DeloError) || error.code !== 'in-use') throw error
    return notify(t('inUse', { name: person.name, where: usesLine(error.params) }))
  }
  didAction({
    label: t('done.erased', { name: person.name }),
    undo: () => request('persons.restore', person),
    redo: erase,
  })
}

/** Makes one person of two, and offers to take that back. Rejects with a DeloError. */
export async function mergePersons(from: Person, into: Person, fields: MergedFields): Promise<void> {
  // A note that is being written may mention either.
  await flushDrafts()
  const merge = () => request('persons.merge', { fromId: from.id, intoId: into.id, fields })
  await merge()
  didAction({
    label: t('done.merged', { from: from.name, into: into.name }),
    undo: () => part(from.id, into.id),
    redo: merge,
  })
}

/** Whoever was merged into somebody is a person again; a merge that was made anew has another id than the first. */
async function part(fromId: PersonId, intoId: PersonId): Promise<void> {
  const { merges } = await request('persons.merges', { personId: intoId })
  const merge = merges.find((one) => one.fromId === fromId)
  if (merge) await request('persons.part', { mergeId: merge.id })
}

/** Makes a card of its own again of one that was merged into `into`, and offers to take that back. Rejects with a DeloError. */
export async function partPersons(into: Person, { fromId, name }: PersonMerge): Promise<void> {
  await flushDrafts()
  const { names, birth, contacts, note, photoId } = into
  const fields: MergedFields = { names, birth, contacts, note, photoId }
  await part(fromId, into.id)
  didAction({
    label: t('done.parted', { name }),
    undo: () => request('persons.merge', { fromId, intoId: into.id, fields }),
    redo: () => part(fromId, into.id),
  })
}

/** Says that two cards are of two people, or takes that back. Rejects with a DeloError. */
export async function keepApart(one: PersonId, other: PersonId): Promise<void> {
  const say = (apart: boolean) => request('persons.keepApart', { one, other, apart })
  await say(true)
  didAction({ label: t('done.apart'), undo: () => say(false), redo: () => say(true) })
}
