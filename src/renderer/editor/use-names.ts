import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import { request } from '../api/client.ts'
import { useRequest } from '../api/hooks.ts'
import { Names } from './names.ts'

const source = {
  document: (id: DocumentId) => request('documents.get', { id }),
  pageLabels: async (id: DocumentId) => (await request('documents.pages', { id })).pages.map((page) => page.label),
}

type Documents = RequestOutput<'documents.list'>
let beyond: ((dossierId: DossierId) => Promise<Documents>) | null = null

/** Documents that texts of this window may point at beyond its own: to the sealed window, those of the open vault. */
export function setDocumentsBeyond(list: (dossierId: DossierId) => Promise<Documents>): void {
  beyond = list
}

const useDocumentsBeyond = (dossierId: DossierId) =>
  useQuery({
    queryKey: ['documents.list', { dossierId }, 'beyond'],
    queryFn: () => beyond?.(dossierId) ?? { documents: [] },
    enabled: beyond !== null,
  }).data

/** The names of a dossier's documents and of all persons, kept up to date. The object stays the same for a dossier. */
export function useNames(dossierId: DossierId): Names {
  const { i18n } = useTranslation()
  const { data: documents } = useRequest('documents.list', { dossierId, trashed: false })
  const others = useDocumentsBeyond(dossierId)
  const { data: persons } = useRequest('persons.list', { dossierId: null })
  const [names] = useState(() => new Names(source))
  const language = i18n.language === 'en' ? 'en' : 'ru'
  useEffect(() => {
    const known = [...(documents?.documents ?? []), ...(others?.documents ?? [])]
    names.set({ documents: known, persons: persons?.persons ?? [], language })
  }, [names, documents, others, persons, language])
  return names
}

/** Renders again when any name has changed. */
export function useNamesVersion(names: Names): number {
  return useSyncExternalStore(names.subscribe, () => names.version)
}
