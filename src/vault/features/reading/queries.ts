import type { DocumentId } from '#shared/domain/ids.ts'
import { type PageRun, type PagesOf, READ_AFTER_SECONDS } from '#shared/domain/reading.ts'
import { fromRuns, toRuns } from '#shared/domain/runs.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

/** Throws `not-found`. */
function pageCountOf(db: ReadableDB, id: DocumentId): number {
  const count = db.prepare<[string], number>('SELECT page_count FROM document WHERE id = ?').pluck().get(id)
  if (count === undefined) throw new DeloError('not-found')
  return count
}

/** Throws `not-found`. */
export function readPages(db: ReadableDB, id: DocumentId): PageRun[] {
  pageCountOf(db, id)
  const pages = db.prepare<[string], number>('SELECT page FROM page_read WHERE document_id = ?').pluck().all(id)
  return toRuns(pages)
}

type Seen = { documentId: DocumentId; day: string; pages: readonly { page: number; seconds: number }[] }

/** Notes what was on the screen; answers whether a page came to be read by it. Pages the document has not are left out. */
export function noteSeen(db: WritableDB, { documentId, day, pages }: Seen, now: number): boolean {
  const count = pageCountOf(db, documentId)
  const note = db.prepare(
    `INSERT INTO page_seen (document_id, page, day, first_at, last_at, seconds) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET last_at = excluded.last_at, seconds = seconds + excluded.seconds`,
  )
  const long = db
    .prepare<[string, number], number>('SELECT sum(seconds) FROM page_seen WHERE document_id = ? AND page = ?')
    .pluck()
  const read = db.prepare('INSERT OR IGNORE INTO page_read (document_id, page, read_at) VALUES (?, ?, ?)')
  let more = false
  for (const { page, seconds } of pages) {
    if (page >= count) continue
    note.run(documentId, page, day, now - seconds * 1_000, now, seconds)
    if ((long.get(documentId, page) ?? 0) < READ_AFTER_SECONDS) continue
    if (read.run(documentId, page, now).changes > 0) more = true
  }
  return more
}

/** Answers what it changed. Throws `not-found`. */
export function markPages(db: WritableDB, wanted: readonly PagesOf[], read: boolean, now: number): PagesOf[] {
  const set = read
    ? db.prepare('INSERT OR IGNORE INTO page_read (document_id, page, read_at) VALUES (?, ?, ?)')
    : db.prepare('DELETE FROM page_read WHERE document_id = ? AND page = ?')
  return wanted.flatMap(({ documentId, runs }) => {
    const last = pageCountOf(db, documentId) - 1
    const within = runs.flatMap(([from, to]): PageRun[] => (from > last ? [] : [[from, Math.min(to, last)]]))
    const changed = fromRuns(within).filter((page) =>
      read ? set.run(documentId, page, now).changes > 0 : set.run(documentId, page).changes > 0,
    )
    return changed.length === 0 ? [] : [{ documentId, runs: toRuns(changed) }]
  })
}
