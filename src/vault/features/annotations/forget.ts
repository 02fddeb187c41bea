import type { VaultContext } from '../../feature.ts'
import { purgeRemovedAnnotations } from './queries.ts'

/** When a vault opens: undo does not outlive a session, nor should its leavings. Nothing is written where nothing is left. */
export function forgetRemovedAnnotations(context: VaultContext): void {
  const left = context.db.prepare('SELECT 1 FROM annotation WHERE removed_at IS NOT NULL LIMIT 1').get()
  if (left === undefined) return
  context.write({ action: 'annotations.purge', subject: '' }, [], (db) => purgeRemovedAnnotations(db))
}
