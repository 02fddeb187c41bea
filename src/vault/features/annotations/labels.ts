import { z } from 'zod'
import { type LabelId, LabelId as LabelIdSchema, newId } from '#shared/domain/ids.ts'
import { Label, labelName } from '#shared/domain/label.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

const SELECT = 'SELECT id, key, colour, name, position FROM label'

/** In the order the toolbar offers them. */
export function listLabels(db: ReadableDB): Label[] {
  return z.array(Label).parse(db.prepare(`${SELECT} WHERE removed_at IS NULL ORDER BY position, id`).all())
}

export function labelById(db: ReadableDB, id: LabelId): Label {
  const row = db.prepare(`${SELECT} WHERE id = ?`).get(id)
  if (!row) throw new DeloError('not-found')
  return Label.parse(row)
}

type Saved = Omit<Label, 'id' | 'key'> & { id: LabelId | null }

/** A standard label keeps its key as long as its name is still the standard one in some language. */
export function saveLabel(db: WritableDB, { id, colour, name, position }: Saved): Label {
  if (id === null) {
    const made = newId(LabelIdSchema)
    db.prepare('INSERT INTO label (id, colour, name, position) VALUES (?, ?, ?, ?)').run(made, colour, name, position)
    return labelById(db, made)
  }
  const before = labelById(db, id)
  const unchanged = ['ru', 'en'].some((language) => labelName(before, language) === name)
  db.prepare('UPDATE label SET key = ?, colour = ?, name = ?, position = ? WHERE id = ?').run(
    unchanged ? before.key : null,
    colour,
    unchanged ? before.name : name,
    position,
    id,
  )
  return labelById(db, id)
}

export function setLabelRemoved(db: WritableDB, id: LabelId, removedAt: number | null): Label {
  const label = labelById(db, id)
  db.prepare('UPDATE label SET removed_at = ? WHERE id = ?').run(removedAt, id)
  return label
}
