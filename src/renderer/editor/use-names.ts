import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import { request } from '../api/client.ts'
import { useRequest } from '../api/hooks.ts'
import { Names } from './names.ts'

const source = {
  document: (id: DocumentId) => request('documents.get', { id }),
  pageLabels: async (id: DocumentId) => (await request('documents.pages', { id })).pages.map((page) => page.label),
}

/** The names of a dossier's documents and of all persons, kept up to date. The object stays the same for a dossier. */
export function useNames(dossierId: DossierId): Names {
  const { i18n } = useTranslation()
  const { data: documents } = useRequest('documents.list', { dossierId, trashed: false })
  const { data: persons } = useRequest('persons.list', { dossierId: null })
  const [names] = useState(() => new Names(source))
  const language = i18n.language === 'en' ? 'en' : 'ru'
  useEffect(() => {
    names.set({ documents: documents?.documents ?? [], persons: persons?.persons ?? [], language })
  }, [names, documents, persons, language])
  return names
}

/** Renders again when any name has changed. */
export function useNamesVersion(names: Names): number {
  return useSyncExternalStore(names.subscribe, () => names.version)
}
