import { z } from 'zod'
import { EdtfDate } from './edtf.ts'
import { DocumentId, DossierId, FileId } from './ids.ts'
import { SheetRange } from './sheets.ts'
import { instant, languageTag, line, paragraph, title } from './text.ts'

export const DocumentKind = z.enum([
  'ruling',
  'protocol',
  'indictment',
  'expert-report',
  'complaint',
  'motion',
  'verdict',
  'statement',
  'letter',
  'message',
  'photo',
  'audio',
  'video',
  'certificate',
  'other',
])
export type DocumentKind = z.infer<typeof DocumentKind>

/** Whether the document's text was in the file, was recognised from images, or is missing. */
export const TextState = z.enum(['born-digital', 'recognised', 'none'])
export type TextState = z.infer<typeof TextState>

/** How the window shows the bytes. `attachment`: kept exactly as received, not shown. */
export const DocumentFormat = z.enum(['pdf', 'image', 'tiff', 'text', 'attachment'])
export type DocumentFormat = z.infer<typeof DocumentFormat>

/** Why a file could not be read. Each has a sentence in the language files under `refusal.*`. */
export const RefusalReason = z.enum([
  'encrypted',
  'wrong-password',
  'damaged',
  'empty',
  'too-large',
  'too-slow',
  'unsupported',
  'unreachable',
  'cancelled',
  'disk-full',
  'failed',
])
export type RefusalReason = z.infer<typeof RefusalReason>

/** Who gave the document, when and how, and what may be done with it. */
export const Provenance = z.object({
  source: line(300),
  receivedOn: EdtfDate.nullable(),
  method: line(300),
  consent: line(300),
  publicationLimits: paragraph(2_000),
})
export type Provenance = z.infer<typeof Provenance>
export const EMPTY_PROVENANCE: Provenance = {
  source: '',
  receivedOn: null,
  method: '',
  consent: '',
  publicationLimits: '',
}

/** What a user may set on a document. */
export const DocumentFields = z.object({
  title: title(),
  kind: DocumentKind,
  date: EdtfDate.nullable(),
  /** The date as the source words it ("не позднее марта 2019"). */
  dateWording: line(200),
  author: line(300),
  language: languageTag.nullable(),
  sheets: z.array(SheetRange).max(20),
  exhibitLabel: line(60),
  provenance: Provenance,
  tags: z.array(title(80)).max(100),
})
export type DocumentFields = z.infer<typeof DocumentFields>

/** A piece of evidence or paper of a dossier. The bytes are kept exactly as received; `sha256` is their lower-case hex digest. */
export const CaseDocument = DocumentFields.extend({
  id: DocumentId,
  dossierId: DossierId,
  fileId: FileId,
  originalName: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Bytes. */
  size: z.int().min(0),
  mediaType: z.string(),
  format: DocumentFormat,
  pageCount: z.int().min(0),
  textState: TextState,
  /** Set when the bytes were kept although they could not be read. */
  unreadable: RefusalReason.nullable(),
  createdAt: instant,
  updatedAt: instant,
  trashedAt: instant.nullable(),
})
export type CaseDocument = z.infer<typeof CaseDocument>

/** One page. `label` is the printed page label where the file carries one. Sizes are PDF points (images: pixels), unrotated. */
export const DocumentPage = z.object({
  index: z.int().min(0),
  label: z.string().nullable(),
  width: z.number(),
  height: z.number(),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  hasText: z.boolean(),
})
export type DocumentPage = z.infer<typeof DocumentPage>
