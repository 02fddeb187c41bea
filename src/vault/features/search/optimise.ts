import type { VaultContext } from '#vault/feature.ts'

/** Index pages merged in one transaction: about 30 ms, so that nobody waits for it. */
const STEP = 2_000

/**
 * One step of merging what many imports wrote apart; true when there is nothing left to merge. A merged index answers
 * a fresh process faster, since each search then reads one place of the file instead of a dozen.
 * Negative once, as FTS5 asks: segments of different sizes are to become one.
 */
export function optimiseStep(context: VaultContext, first: boolean): boolean {
  return context.write({ action: 'search.optimise', subject: 'index' }, [], (db) => {
    const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
    const before = changes.get() ?? 0
    db.prepare("INSERT INTO search_page(search_page, rank) VALUES ('merge', ?)").run(first ? -STEP : STEP)
    return (changes.get() ?? 0) - before < 2
  })
}
