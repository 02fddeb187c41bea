import { LabelId, newId } from '#shared/domain/ids.ts'
import { STANDARD_LABELS } from '#shared/domain/label.ts'
import type { WritableDB } from '../types.ts'

/**
 * Labels and annotations. `passage`, `comment` and `tags` hold JSON that the domain's schemas validated.
 * `page` and `place` are the passage's reading position (see `readingPosition`), kept as columns so that lists come
 * in page order from an index. Removing is marking with `removed_at`: undo is exact and a quote's id stays valid.
 */
export default {
  number: 30,
  name: 'annotations',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE label (
        id TEXT PRIMARY KEY,
        key TEXT UNIQUE,
        colour TEXT NOT NULL,
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;

      CREATE TABLE annotation (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
        type TEXT NOT NULL,
        label_id TEXT REFERENCES label(id),
        page INTEGER NOT NULL,
        place REAL NOT NULL,
        passage TEXT NOT NULL,
        quote TEXT NOT NULL,
        comment TEXT NOT NULL,
        tags TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;
      CREATE INDEX annotation_by_page ON annotation(document_id, page, place, sequence) WHERE removed_at IS NULL;
      CREATE INDEX annotation_by_label ON annotation(label_id) WHERE removed_at IS NULL;
    `)
    const insert = db.prepare('INSERT INTO label (id, key, colour, name, position) VALUES (?, ?, ?, ?, ?)')
    for (const [position, label] of STANDARD_LABELS.entries())
      insert.run(newId(LabelId), label.key, label.colour, label.ru, position)
  },
}
