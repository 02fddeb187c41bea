import type { VaultContext } from '../../feature.ts'

const TABLES = ['citation', 'fact', 'issue'] as const

/** When a vault opens: undo does not outlive a session, nor should its leavings. Nothing is written where nothing is left. */
export function forgetRemovedFacts(context: VaultContext): void {
  const left = TABLES.filter((table) =>
    context.db.prepare(`SELECT 1 FROM ${table} WHERE removed_at IS NOT NULL LIMIT 1`).get(),
  )
  if (left.length === 0) return
  context.write({ action: 'facts.purge', subject: '' }, [], (db) => {
    // What lies under a removed issue but was put there afterwards must not go with it.
    db.exec(`UPDATE issue SET parent_id = NULL WHERE removed_at IS NULL
             AND parent_id IN (SELECT id FROM issue WHERE removed_at IS NOT NULL)`)
    for (const table of left) db.exec(`DELETE FROM ${table} WHERE removed_at IS NOT NULL`)
  })
}
