import { EmptyState } from '../../ui/empty-state.tsx'

export function SettingsScreen() {
  return <EmptyState title="Delo" />
}
