import { z } from 'zod'
import { Issue } from '#shared/domain/fact.ts'

/** A row of `issue` as SQLite gives it. */
export const IssueRow = z
  .object({
    id: z.string(),
    dossier_id: z.string(),
    parent_id: z.string().nullable(),
    title: z.string(),
    kind: z.string(),
    burden: z.string(),
    position: z.string(),
    created_at: z.number(),
    updated_at: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    parentId: row.parent_id,
    title: row.title,
    kind: row.kind,
    burden: row.burden,
    position: row.position,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
  .pipe(Issue)

export const ISSUE =
  'SELECT id, dossier_id, parent_id, title, kind, burden, position, created_at, updated_at FROM issue'
