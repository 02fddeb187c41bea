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
export const PersonPhotoId = id<'PersonPhotoId'>()
export const PersonMergeId = id<'PersonMergeId'>()
export const NoteId = id<'NoteId'>()
export const SlotId = id<'SlotId'>()
export const VaultId = id<'VaultId'>()
export const ImportItemId = id<'ImportItemId'>()
export const PlaceId = id<'PlaceId'>()
export const ChargeId = id<'ChargeId'>()
export const SentenceId = id<'SentenceId'>()
export const CustodyPeriodId = id<'CustodyPeriodId'>()
export const IncidentId = id<'IncidentId'>()
export const HearingId = id<'HearingId'>()
export const HearingSeriesId = id<'HearingSeriesId'>()
export const HearingItemId = id<'HearingItemId'>()
export const DeadlineId = id<'DeadlineId'>()
export const FactId = id<'FactId'>()
export const IssueId = id<'IssueId'>()
export const CitationId = id<'CitationId'>()
export const StatementId = id<'StatementId'>()
export const AssertionId = id<'AssertionId'>()
export const ContradictionId = id<'ContradictionId'>()
export const AdmissibilityEntryId = id<'AdmissibilityEntryId'>()
export const QuestionId = id<'QuestionId'>()
export const SupportEntryId = id<'SupportEntryId'>()
export const SavedSearchId = id<'SavedSearchId'>()
export const ExportProfileId = id<'ExportProfileId'>()
export const SealedWitnessId = id<'SealedWitnessId'>()
export const HypothesisId = id<'HypothesisId'>()
export const SealedQuestionId = id<'SealedQuestionId'>()

export type DossierId = z.infer<typeof DossierId>
export type DocumentId = z.infer<typeof DocumentId>
export type FileId = z.infer<typeof FileId>
export type AnnotationId = z.infer<typeof AnnotationId>
export type LabelId = z.infer<typeof LabelId>
export type PersonId = z.infer<typeof PersonId>
export type ParticipationId = z.infer<typeof ParticipationId>
export type PersonPhotoId = z.infer<typeof PersonPhotoId>
export type PersonMergeId = z.infer<typeof PersonMergeId>
export type NoteId = z.infer<typeof NoteId>
export type SlotId = z.infer<typeof SlotId>
export type VaultId = z.infer<typeof VaultId>
export type ImportItemId = z.infer<typeof ImportItemId>
export type PlaceId = z.infer<typeof PlaceId>
export type ChargeId = z.infer<typeof ChargeId>
export type SentenceId = z.infer<typeof SentenceId>
export type CustodyPeriodId = z.infer<typeof CustodyPeriodId>
export type IncidentId = z.infer<typeof IncidentId>
export type HearingId = z.infer<typeof HearingId>
export type HearingSeriesId = z.infer<typeof HearingSeriesId>
export type HearingItemId = z.infer<typeof HearingItemId>
export type DeadlineId = z.infer<typeof DeadlineId>
export type FactId = z.infer<typeof FactId>
export type IssueId = z.infer<typeof IssueId>
export type CitationId = z.infer<typeof CitationId>
export type StatementId = z.infer<typeof StatementId>
export type AssertionId = z.infer<typeof AssertionId>
export type ContradictionId = z.infer<typeof ContradictionId>
export type AdmissibilityEntryId = z.infer<typeof AdmissibilityEntryId>
export type QuestionId = z.infer<typeof QuestionId>
export type SupportEntryId = z.infer<typeof SupportEntryId>
export type SavedSearchId = z.infer<typeof SavedSearchId>
export type ExportProfileId = z.infer<typeof ExportProfileId>
export type SealedWitnessId = z.infer<typeof SealedWitnessId>
export type HypothesisId = z.infer<typeof HypothesisId>
export type SealedQuestionId = z.infer<typeof SealedQuestionId>

/** A new id of the wanted brand: `newId(DocumentId)`. Random bits come from Web Crypto, present in every process. */
export function newId<S extends z.ZodType<string>>(schema: S): z.infer<S> {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(26))
  // 256 is a multiple of 32, so the low five bits are uniform; the first character carries 3 of the 128 bits.
  let text = ALPHABET.charAt((bytes[0] ?? 0) & 7)
  for (let i = 1; i < 26; i++) text += ALPHABET.charAt((bytes[i] ?? 0) & 31)
  return schema.parse(text)
}
