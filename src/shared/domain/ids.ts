import { z } from 'zod'

/**
 * Ids are 128 random bits as 26 characters of lower-case Crockford base32.
 * They are branded per entity, so a PersonId cannot be passed where a DocumentId is meant,
 * and they say nothing about when or where a thing was made.
 */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const ID = /^[0-9a-hjkmnp-tv-z]{26}$/

const id = <Brand extends string>() => z.string().regex(ID).brand<Brand>()

export const DossierId = id<'DossierId'>()
export const DocumentId = id<'DocumentId'>()
export const FileId = id<'FileId'>()
export const AnnotationId = id<'AnnotationId'>()
export const LabelId = id<'LabelId'>()
export const PersonId = id<'PersonId'>()
export const ParticipationId = id<'ParticipationId'>()
export const NoteId = id<'NoteId'>()
export const SlotId = id<'SlotId'>()
export const VaultId = id<'VaultId'>()
export const ImportItemId = id<'ImportItemId'>()
export const PlaceId = id<'PlaceId'>()

export type DossierId = z.infer<typeof DossierId>
export type DocumentId = z.infer<typeof DocumentId>
export type FileId = z.infer<typeof FileId>
export type AnnotationId = z.infer<typeof AnnotationId>
export type LabelId = z.infer<typeof LabelId>
export type PersonId = z.infer<typeof PersonId>
export type ParticipationId = z.infer<typeof ParticipationId>
export type NoteId = z.infer<typeof NoteId>
export type SlotId = z.infer<typeof SlotId>
export type VaultId = z.infer<typeof VaultId>
export type ImportItemId = z.infer<typeof ImportItemId>
export type PlaceId = z.infer<typeof PlaceId>

/** A new id of the wanted brand: `newId(DocumentId)`. Random bits come from Web Crypto, present in every process. */
export function newId<S extends z.ZodType<string>>(schema: S): z.infer<S> {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(26))
  // 256 is a multiple of 32, so the low five bits are uniform; the first character carries 3 of the 128 bits.
  let text = ALPHABET.charAt((bytes[0] ?? 0) & 7)
  for (let i = 1; i < 26; i++) text += ALPHABET.charAt((bytes[i] ?? 0) & 31)
  return schema.parse(text)
}
