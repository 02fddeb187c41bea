import type { RecordKind } from '#shared/domain/search.ts'
import { indexedText } from '#shared/text/words.ts'
import type { WritableDB } from '#vault/db/types.ts'

/** A short text of the index: a title with what is found along with it, a note, an annotation, a record. */
export type Item = {
  scope: 'title' | 'note' | 'annotation' | 'record'
  target: 'dossier' | 'document' | 'note' | 'person' | 'annotation' | RecordKind
  targetId: string
  dossierId: string | null
  documentId: string | null
  page: number | null
  language: string | null
  text: string
}
type Row = { id: number; language: string | null; text: string }

const INSERT = 'INSERT INTO search_item(rowid, exact, stems) VALUES (?, ?, ?)'
const DELETE = "INSERT INTO search_item(search_item, rowid, exact, stems) VALUES ('delete', ?, ?, ?)"

function words(db: WritableDB, sql: string, { id, language, text }: Row): void {
  const { exact, stems } = indexedText(text, language)
  db.prepare(sql).run(BigInt(id), exact, stems)
}

export function writeItem(db: WritableDB, item: Item): void {
  const known = db
    .prepare<[string, string, string], Row>(
      'SELECT id, language, text FROM search_text WHERE target = ? AND target_id = ? AND scope = ?',
    )
    .get(item.target, item.targetId, item.scope)
  if (known && known.text === item.text && known.language === item.language) {
    db.prepare('UPDATE search_text SET dossier_id = ?, document_id = ?, page = ? WHERE id = ?').run(
      item.dossierId,
      item.documentId,
      item.page,
      known.id,
    )
    return
  }
  if (known) words(db, DELETE, known)
  const { id } = db
    .prepare<Item, { id: number }>(
      `INSERT INTO search_text (scope, target, target_id, dossier_id, document_id, page, language, text)
       VALUES (@scope, @target, @targetId, @dossierId, @documentId, @page, @language, @text)
       ON CONFLICT (target, target_id, scope) DO UPDATE SET dossier_id = @dossierId, document_id = @documentId,
         page = @page, language = @language, text = @text
       RETURNING id`,
    )
    .get(item) as { id: number }
  words(db, INSERT, { id, language: item.language, text: item.text })
}

/** Removes the items that a condition on `search_text` names. */
export function removeItems(db: WritableDB, where: string, ...values: string[]): void {
  const rows = db.prepare<string[], Row>(`SELECT id, language, text FROM search_text WHERE ${where}`).all(...values)
  for (const row of rows) {
    words(db, DELETE, row)
    db.prepare('DELETE FROM search_text WHERE id = ?').run(row.id)
  }
}

/** Indexes the stored items again from their texts; for a rebuild, after the index was emptied. */
export function rewriteItems(db: WritableDB): void {
  for (const row of db.prepare<[], Row>('SELECT id, language, text FROM search_text').all()) words(db, INSERT, row)
}
