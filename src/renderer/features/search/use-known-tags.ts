import { useMemo } from 'react'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'

const NO_DOSSIER = '00000000000000000000000000' as DossierId

/** Tags to suggest: of a dossier's documents and annotations, or, in the whole vault, none but what is typed. */
export function useKnownTags(dossierId: DossierId | null): string[] {
  const options = { enabled: dossierId !== null }
  const id = dossierId ?? NO_DOSSIER
  const documents = useRequest('documents.list', { dossierId: id, trashed: false }, options).data?.documents
  const annotations = useRequest('annotations.list', { dossierId: id }, options).data?.annotations
  return useMemo(
    () => [...new Set([...(documents ?? []), ...(annotations ?? [])].flatMap(({ tags }) => tags))].sort(),
    [documents, annotations],
  )
}
