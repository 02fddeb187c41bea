import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'

/** Names of everybody in the vault, and the people of a dossier to choose from. */
export function usePeople(dossierId: DossierId) {
  const everybody = useRequest('persons.list', { dossierId: null }).data?.persons ?? []
  const names = new Map(everybody.map(({ id, name }) => [id, name]))
  return {
    nameOf: (id: PersonId) => names.get(id) ?? '',
    here: everybody.filter(({ participations }) => participations.some((part) => part.dossierId === dossierId)),
  }
}
