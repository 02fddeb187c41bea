import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { citePages } from '#shared/domain/citation.ts'
import type { CitedPassage } from '#shared/domain/fact.ts'
import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'
import { navigate } from '../../../app/routes.ts'

export type CitedPlace = {
  /** "т. 3, л.д. 45 об.", or title and page. */
  place: string
  /** The document's title; empty where `place` has it already. */
  title: string
  /** The document is in the trash: the passage stays said, but cannot be opened. */
  trashed: boolean
}

/** Where citations of a dossier are to be found, as they are cited. */
export function usePlaces(dossierId: DossierId): (citation: CitedPassage) => CitedPlace {
  const { t, i18n } = useTranslation('facts')
  const documents = useRequest('documents.list', { dossierId, trashed: false }).data?.documents
  return useMemo(() => {
    const byId = new Map<DocumentId, NonNullable<typeof documents>[number]>(documents?.map((d) => [d.id, d]))
    const language = i18n.language.startsWith('ru') ? 'ru' : 'en'
    return ({ documentId, first, last }) => {
      const document = byId.get(documentId)
      if (!document)
        return { place: documents ? t('citation.trashed') : '', title: '', trashed: documents !== undefined }
      const place = citePages(document, first, last, language)
      return { place, title: document.sheets.length > 0 ? document.title : '', trashed: false }
    }
  }, [documents, t, i18n.language])
}

/** Opens the reader at the passage. */
export function openCitation(dossierId: DossierId, { documentId, id, annotationId }: CitedPassage): void {
  const place = annotationId === null ? { citationId: id } : { annotationId }
  navigate({ screen: 'reader', dossierId, left: { documentId, ...place } })
}
