import { useMemo } from 'react'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Person, Role } from '#shared/domain/person.ts'
import { useRequest } from '../../api/hooks.ts'

const EMPTY: Person[] = []

/** People of a dossier, by the part they play, and the names of everybody in the vault. */
export function usePeople(dossierId: DossierId) {
  const everybody = useRequest('persons.list', { dossierId: null }).data?.persons ?? EMPTY
  return useMemo(() => {
    const names = new Map(everybody.map(({ id, name }) => [id, name]))
    const rolesOf = (person: Person): Role[] =>
      person.participations.find((part) => part.dossierId === dossierId)?.roles ?? []
    const present = everybody.filter((person) => person.participations.some((part) => part.dossierId === dossierId))
    return {
      nameOf: (id: PersonId): string => names.get(id) ?? '…',
      /** Those who take part in the dossier, by name. */
      present,
      rolesOf,
      inRole: (...roles: Role[]): Person[] =>
        present.filter((person) => rolesOf(person).some((role) => roles.includes(role))),
      /** For a choice: those in these roles first, then the rest of the dossier, then whoever is chosen from elsewhere. */
      options(roles: readonly Role[], chosen: readonly PersonId[]): { value: string; label: string }[] {
        const first = present.filter((person) => rolesOf(person).some((role) => roles.includes(role)))
        const elsewhere = everybody.filter(({ id }) => chosen.includes(id))
        const all = new Map([...first, ...present, ...elsewhere].map((person) => [person.id, person.name]))
        return [...all].map(([value, label]) => ({ value, label }))
      },
    }
  }, [everybody, dossierId])
}

export type People = ReturnType<typeof usePeople>

/** Whom a hearing concerns, and who is to be there by their part. */
export const ACCUSED: readonly Role[] = ['defendant', 'suspect']
export const IN_COURT: readonly Role[] = [
  'defendant',
  'suspect',
  'defence-counsel',
  'appointed-counsel',
  'public-defender',
  'prosecutor',
  'investigator',
  'interpreter',
  'victim',
]
