import { createHash } from 'node:crypto'
import { FileId, newId, type PersonId, PersonPhotoId } from '#shared/domain/ids.ts'
import { MOST_PHOTO_BYTES } from '#shared/domain/person.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import type { VaultContext } from '../../feature.ts'
import { readStored, removeBytes } from '../documents/bytes.ts'
import { takeUnusedFiles } from '../documents/files.ts'

/** What the first bytes say; nothing is decoded here. Null: none of the three kinds a photo may be. */
function mediaTypeOf(bytes: Uint8Array): string | null {
  const begins = (at: number, ...signature: number[]) => signature.every((byte, i) => bytes[at + i] === byte)
  if (begins(0, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp'
  return null
}

/** A photo that is not there any more is none. Throws `not-found` when the person is not there. */
export function setPhoto(db: WritableDB, id: PersonId, photoId: PersonPhotoId | null): void {
  const { changes } = db
    .prepare('UPDATE person SET photo_id = (SELECT id FROM person_photo WHERE id = ?) WHERE id = ?')
    .run(photoId, id)
  if (changes === 0) throw new DeloError('not-found')
}

const storedAlready = (db: ReadableDB, sha256: string): FileId | null => {
  const row = db.prepare<[string], { id: string }>('SELECT id FROM stored_files WHERE sha256 = ?').get(sha256)
  return row ? FileId.parse(row.id) : null
}

/**
 * Stores the bytes encrypted, as documents' are, and makes them the person's photo. Throws `invalid-request` when they
 * are too many or no JPEG, PNG or WebP, `not-found`.
 */
export function addPhoto(context: VaultContext, personId: PersonId, bytes: Uint8Array): PersonPhotoId {
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType || bytes.length > MOST_PHOTO_BYTES) throw new DeloError('invalid-request', { fields: 'bytes' })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = storedAlready(context.db, sha256)
  const fileId = known ?? store(context, bytes)
  const id = newId(PersonPhotoId)
  try {
    context.write({ action: 'person.photo', subject: personId }, ['persons'], (db) => {
      if (!known)
        db.prepare('INSERT INTO stored_files (id, sha256, size) VALUES (?, ?, ?)').run(fileId, sha256, bytes.length)
      db.prepare('INSERT INTO person_photo (id, file_id, media_type) VALUES (?, ?, ?)').run(id, fileId, mediaType)
      setPhoto(db, personId, id)
    })
  } catch (error) {
    if (!known) context.files.remove(fileId)
    throw error
  }
  return id
}

function store(context: VaultContext, bytes: Uint8Array): FileId {
  const writer = context.files.create()
  writer.write(bytes)
  writer.finish()
  return writer.id
}

/** Throws `not-found`, `file-missing`, `file-damaged`. */
export function photoBytes(context: VaultContext, id: PersonPhotoId): { bytes: Uint8Array; mediaType: string } {
  const row = context.db
    .prepare<[string], { file_id: string; media_type: string; size: number }>(
      'SELECT file_id, media_type, size FROM person_photo JOIN stored_files ON stored_files.id = file_id WHERE person_photo.id = ?',
    )
    .get(id)
  if (!row) throw new DeloError('not-found')
  return { bytes: readStored(context, FileId.parse(row.file_id), 0, row.size), mediaType: row.media_type }
}

const UNUSED = `NOT EXISTS (SELECT 1 FROM person WHERE photo_id = person_photo.id)
  AND NOT EXISTS (SELECT 1 FROM person_merge WHERE instr(record, person_photo.id) > 0)`
const ORPHANED = 'NOT EXISTS (SELECT 1 FROM person WHERE person.id = into_id)'

/** When a vault opens: undo does not outlive a session, nor do photos that were replaced and merges into who is gone. */
export function forgetRemovedPersons(context: VaultContext): void {
  const left = context.db
    .prepare(
      `SELECT 1 FROM person_merge WHERE ${ORPHANED} UNION ALL SELECT 1 FROM person_photo WHERE ${UNUSED} LIMIT 1`,
    )
    .get()
  if (left === undefined) return
  const files = context.write({ action: 'persons.purge', subject: '' }, [], (db) => {
    db.exec(`DELETE FROM person_merge WHERE ${ORPHANED}; DELETE FROM person_photo WHERE ${UNUSED}`)
    return takeUnusedFiles(db)
  })
  removeBytes(context, files)
}
