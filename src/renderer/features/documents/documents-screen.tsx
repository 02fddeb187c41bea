import type { DossierId } from '#shared/domain/ids.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

export function DocumentsScreen({ dossierId }: { dossierId: DossierId }) {
  return <EmptyState title={dossierId} />
}
