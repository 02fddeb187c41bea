import type { DossierId } from '#shared/domain/ids.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

export function OverviewScreen({ dossierId }: { dossierId: DossierId }) {
  return <EmptyState title={dossierId} />
}
