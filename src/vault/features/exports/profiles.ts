import { ExportProfile } from '#shared/domain/export-profile.ts'
import { ExportProfileId, newId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

type Fields = Pick<ExportProfile, 'name' | 'choice'>
type Row = { id: string; name: string; choice: string; createdAt: number; updatedAt: number }

const SELECT = 'SELECT id, name, choice, created_at AS createdAt, updated_at AS updatedAt FROM export_profile'
const toProfile = (row: Row): ExportProfile => ExportProfile.parse({ ...row, choice: JSON.parse(row.choice) })
const byName = new Intl.Collator(['ru', 'en'], { numeric: true })

export const listProfiles = (db: ReadableDB): ExportProfile[] =>
  db
    .prepare<[], Row>(`${SELECT} ORDER BY seq`)
    .all()
    .map(toProfile)
    .sort((a, b) => byName.compare(a.name, b.name))

/** Throws `not-found`. */
function profileById(db: ReadableDB, id: ExportProfileId): ExportProfile {
  const row = db.prepare<[string], Row>(`${SELECT} WHERE id = ?`).get(id)
  if (!row) throw new DeloError('not-found')
  return toProfile(row)
}

function insert(db: WritableDB, { choice, ...profile }: ExportProfile): ExportProfile {
  db.prepare(
    `INSERT INTO export_profile (id, name, choice, created_at, updated_at)
     VALUES (@id, @name, @choice, @createdAt, @updatedAt)`,
  ).run({ ...profile, choice: JSON.stringify(choice) })
  return profileById(db, profile.id)
}

export const insertProfile = (db: WritableDB, fields: Fields, now: number): ExportProfile =>
  insert(db, { ...fields, id: newId(ExportProfileId), createdAt: now, updatedAt: now })

/** Throws `not-found`. */
export function updateProfile(
  db: WritableDB,
  id: ExportProfileId,
  fields: { [K in keyof Fields]?: Fields[K] | undefined },
  now: number,
): ExportProfile & { before: ExportProfile } {
  const before = profileById(db, id)
  db.prepare('UPDATE export_profile SET name = ?, choice = ?, updated_at = ? WHERE id = ?').run(
    fields.name ?? before.name,
    JSON.stringify(fields.choice ?? before.choice),
    now,
    id,
  )
  return { ...profileById(db, id), before }
}

/** Throws `not-found`. */
export function eraseProfile(db: WritableDB, id: ExportProfileId): void {
  if (db.prepare('DELETE FROM export_profile WHERE id = ?').run(id).changes === 0) throw new DeloError('not-found')
}

/** Undo of `eraseProfile`; one that is there already is answered as it is. */
export function restoreProfile(db: WritableDB, profile: ExportProfile): ExportProfile {
  const known = db.prepare('SELECT 1 FROM export_profile WHERE id = ?').get(profile.id)
  return known ? profileById(db, profile.id) : insert(db, profile)
}
