import { z } from 'zod'
import { Contradiction, ContradictionFields, contradictionKey } from '#shared/domain/contradiction.ts'
import type { ContradictionId, DossierId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

const Row = z
  .object({
    id: z.string(),
    dossier_id: z.string(),
    kind: z.string(),
    weight: z.string(),
    state: z.string(),
    left_side: z.string(),
    right_side: z.string(),
    explanation: z.string(),
    created_at: z.number(),
    updated_at: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    kind: row.kind,
    weight: row.weight,
    state: row.state,
    left: JSON.parse(row.left_side) as unknown,
    right: JSON.parse(row.right_side) as unknown,
    explanation: row.explanation,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
  .pipe(Contradiction)

const columns = (fields: ContradictionFields) => ({
  matter: contradictionKey(fields),
  kind: fields.kind,
  weight: fields.weight,
  state: fields.state,
  left: JSON.stringify(fields.left),
  right: JSON.stringify(fields.right),
  explanation: fields.explanation,
})

export const listContradictions = (db: ReadableDB, dossierId: DossierId): Contradiction[] =>
  db
    .prepare('SELECT * FROM contradiction WHERE dossier_id = ? ORDER BY seq')
    .all(dossierId)
    .map((row) => Row.parse(row))

/** Throws `not-found`. */
export function contradictionById(db: ReadableDB, id: ContradictionId): Contradiction {
  const row = db.prepare('SELECT * FROM contradiction WHERE id = ?').get(id)
  if (!row) throw new DeloError('not-found')
  return Row.parse(row)
}

const knownMatter = (db: ReadableDB, dossierId: DossierId, fields: ContradictionFields): Contradiction | null => {
  const row = db
    .prepare('SELECT * FROM contradiction WHERE dossier_id = ? AND matter = ?')
    .get(dossierId, contradictionKey(fields))
  return row ? Row.parse(row) : null
}

/** A matter that was decided about before is answered as it is. Throws `not-found` without its dossier. */
export function insertContradiction(
  db: WritableDB,
  id: ContradictionId,
  dossierId: DossierId,
  fields: ContradictionFields,
  now: number,
): Contradiction {
  const known = knownMatter(db, dossierId, fields)
  if (known) return known
  if (!db.prepare('SELECT 1 FROM dossier WHERE id = ?').get(dossierId)) throw new DeloError('not-found')
  db.prepare(
    `INSERT INTO contradiction
       (id, dossier_id, matter, kind, weight, state, left_side, right_side, explanation, created_at, updated_at)
     VALUES (@id, @dossierId, @matter, @kind, @weight, @state, @left, @right, @explanation, @now, @now)`,
  ).run({ id, dossierId, now, ...columns(fields) })
  return contradictionById(db, id)
}

type Patch = { [K in keyof ContradictionFields]?: ContradictionFields[K] | undefined }

/** Throws `not-found`, and `conflict` when it would become a matter that is there already. */
export function updateContradiction(db: WritableDB, id: ContradictionId, patch: Patch, now: number): Contradiction {
  const before = contradictionById(db, id)
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const fields = ContradictionFields.parse({ ...before, ...given })
  const known = knownMatter(db, before.dossierId, fields)
  if (known && known.id !== id) throw new DeloError('conflict')
  db.prepare(
    `UPDATE contradiction SET matter = @matter, kind = @kind, weight = @weight, state = @state, left_side = @left,
       right_side = @right, explanation = @explanation, updated_at = @now WHERE id = @id`,
  ).run({ id, now, ...columns(fields) })
  return contradictionById(db, id)
}

/** Answers it as it was. Throws `not-found`. */
export function eraseContradiction(db: WritableDB, id: ContradictionId): Contradiction {
  const gone = contradictionById(db, id)
  db.prepare('DELETE FROM contradiction WHERE id = ?').run(id)
  return gone
}
