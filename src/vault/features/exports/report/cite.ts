import { citePages } from '#shared/domain/citation.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { type Passage, passagePage } from '#shared/domain/passage.ts'
import type { SummarySources } from './sources.ts'

/** The dossier's documents by id, and citations of passages in them. Null for a document that may not be named. */
export type Citer = {
  document(id: DocumentId): CaseDocument | null
  passage(id: DocumentId, passage: Passage): string | null
}

export function citer({ documents, pageLabels }: SummarySources, language: 'ru' | 'en'): Citer {
  const byId = new Map(documents.map((document) => [document.id, document]))
  return {
    document: (id) => byId.get(id) ?? null,
    passage(id, passage) {
      const document = byId.get(id)
      if (!document) return null
      const page = (index: number) => ({ index, label: pageLabels.get(id)?.get(index) ?? null })
      const first = passagePage(passage)
      return citePages(document, page(first), page(passage.parts.at(-1)?.page ?? first), language)
    },
  }
}
