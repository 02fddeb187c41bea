import i18next from 'i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { SavedSearch } from '#shared/domain/search.ts'
import { request } from '../../api/client.ts'
import { useRequest } from '../../api/hooks.ts'
import { createRecord, eraseRecord, type Ways } from '../../app/records.ts'
import { filtersKey } from './filters.ts'

export type ListedSearch = SavedSearch & { dossierTitle: string | null }
type Asked = Pick<SavedSearch, 'query' | 'dossierId' | 'filters'>

const NONE: readonly ListedSearch[] = []
const ways: Ways<SavedSearch> = {
  erase: ({ id }) => request('search.erase', { id }),
  restore: ({ id, query, dossierId, filters, createdAt }) =>
    request('search.restore', { id, query, dossierId, filters, createdAt }),
}
const label = (what: 'saved' | 'erased', query: string) => i18next.t(`saved.done.${what}`, { ns: 'search', query })

/** The searches that can be asked from here: of this dossier and of all dossiers, or, from outside, every one. */
export function useSavedSearches(dossierId: DossierId | null): readonly ListedSearch[] {
  const all = useRequest('search.saved', {}).data?.searches ?? NONE
  return dossierId === null ? all : all.filter((one) => one.dossierId === null || one.dossierId === dossierId)
}

/** The saved one that asks the same. */
export const savedAs = (searches: readonly ListedSearch[], { query, dossierId, filters }: Asked) =>
  searches.find(
    (one) =>
      one.query === query.trim() && one.dossierId === dossierId && filtersKey(one.filters) === filtersKey(filters),
  )

/** Rejects after the user was told. */
export const saveSearch = ({ query, dossierId, filters }: Asked): Promise<SavedSearch> =>
  createRecord(
    () => request('search.save', { query: query.trim(), dossierId, filters }),
    ways,
    label('saved', query.trim()),
  )

export const forgetSearch = (search: SavedSearch): Promise<void> =>
  eraseRecord(search, ways, label('erased', search.query))
