import type { DossierId } from '#shared/domain/ids.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

export function TrashScreen({ dossierId }: { dossierId: DossierId | null }) {
  return <EmptyState title={dossierId ?? 'Delo'} />
}
