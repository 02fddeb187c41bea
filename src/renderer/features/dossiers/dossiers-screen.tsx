import { EmptyState } from '../../ui/empty-state.tsx'

export function DossiersScreen() {
  return <EmptyState title="Delo" />
}
