import type { CaseDocument } from '#shared/domain/document.ts'
import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import { navigate } from '../../app/routes.ts'

/** What was read last in each dossier, so that a document can be opened beside it. */
const lastRead = new Map<DossierId, DocumentId>()

/** Opens one document; two side by side; one beside the document that was read last. */
export function openInReader(
  dossierId: DossierId,
  documents: readonly CaseDocument[],
  options: { beside?: boolean } = {},
): void {
  const [first, second] = documents
  if (!first) return
  const previous = lastRead.get(dossierId)
  const together = options.beside && (second ?? (previous !== undefined && previous !== first.id))
  if (together && second)
    navigate({ screen: 'reader', dossierId, left: { documentId: first.id }, right: { documentId: second.id } })
  else if (together && previous !== undefined)
    navigate({ screen: 'reader', dossierId, left: { documentId: previous }, right: { documentId: first.id } })
  else navigate({ screen: 'reader', dossierId, left: { documentId: first.id } })
  lastRead.set(dossierId, first.id)
}
