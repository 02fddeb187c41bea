import type { VaultStatus } from '#shared/domain/vault.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

export function Gate({ status }: { status: VaultStatus }) {
  return <EmptyState title={status.state} />
}
