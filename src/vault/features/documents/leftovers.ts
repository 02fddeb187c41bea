import { DocumentId } from '#shared/domain/ids.ts'
import type { WritableDB } from '../../db/types.ts'
import type { VaultContext } from '../../feature.ts'
import { unindexSomePages } from '../search/index-writer.ts'

/**
 * Pages that belong to no document one can see: those of a long document that is still coming in, and leftovers.
 * Taking 10,000 pages out of the index takes six seconds (FTS5 is told every word that goes); done in one transaction,
 * nothing else could be done meanwhile. So they are hidden at once and removed little by little.
 */

/** A document with more pages is not removed in one go. */
export const TOO_MANY_PAGES = 200
/** Some 40 ms a step. */
const STEP_PAGES = 64
/** Between steps others have their turn. */
const PAUSE = 5

/** Before the first of its pages is stored without the document's row. */
export const hidePages = (db: WritableDB, id: DocumentId): void =>
  void db.prepare('INSERT INTO unseen_pages (document_id, leftover) VALUES (?, 0)').run(id)

/** In the transaction that writes the document's row. */
export const showPages = (db: WritableDB, id: DocumentId): void =>
  void db.prepare('DELETE FROM unseen_pages WHERE document_id = ?').run(id)

/** In the transaction that removes the document's row, or that gives its import up; `sweepLeftovers` comes after it. */
export const leavePages = (db: WritableDB, id: DocumentId): void =>
  void db
    .prepare(
      'INSERT INTO unseen_pages (document_id, leftover) VALUES (?, 1) ON CONFLICT (document_id) DO UPDATE SET leftover = 1',
    )
    .run(id)

const timers = new WeakMap<VaultContext, NodeJS.Timeout>()

/** Removes leftovers in the background. What is left when the vault is closed is removed after the next opening. */
export function sweepLeftovers(context: VaultContext): void {
  if (timers.has(context)) return
  const step = () => {
    timers.delete(context)
    try {
      if (removeSome(context)) timers.set(context, setTimeout(step, PAUSE))
    } catch {
      // A full disk, for instance. The pages stay hidden; the next opening tries again.
    }
  }
  timers.set(context, setTimeout(step, PAUSE))
}

/** When a vault has been opened for writing: nothing is coming in yet, so all that is unseen is left over. */
export function abandonUnseenPages(context: VaultContext): void {
  if (!context.db.prepare('SELECT 1 FROM unseen_pages').get()) return
  context.write({ action: 'import.sweep', subject: '' }, [], (db) => db.exec('UPDATE unseen_pages SET leftover = 1'))
  sweepLeftovers(context)
}

/** Before the vault is closed. */
export function stopSweeping(context: VaultContext): void {
  clearTimeout(timers.get(context))
  timers.delete(context)
}

/** One step; false when nothing is left. */
function removeSome(context: VaultContext): boolean {
  const row = context.db
    .prepare<[], { document_id: string }>('SELECT document_id FROM unseen_pages WHERE leftover = 1 LIMIT 1')
    .get()
  if (!row) return false
  const id = DocumentId.parse(row.document_id)
  context.write({ action: 'document.sweep', subject: id }, [], (db) => {
    const pages = db
      .prepare<[string, number], { id: number; index: number; text: string }>(
        'SELECT id, page_index AS "index", text FROM page WHERE document_id = ? ORDER BY page_index LIMIT ?',
      )
      .all(id, STEP_PAGES)
    unindexSomePages(db, id, pages)
    const remove = db.prepare('DELETE FROM page WHERE id = ?')
    for (const page of pages) remove.run(page.id)
    if (pages.length < STEP_PAGES) showPages(db, id)
  })
  return true
}
