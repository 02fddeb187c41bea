import { z } from 'zod'
import { DocumentId, DossierId, ImportItemId, PersonId, PersonPhotoId, PlaceId } from '../domain/ids.ts'
import { ReadPage, ReadResult } from '../domain/import.ts'
import { ExportFormat, SummaryOptions } from '../domain/summary.ts'
import { CompartmentMark, Passphrase, VaultWarning } from '../domain/vault.ts'
import { DeadlineSheetOptions } from './deadlines.ts'
import { command, query } from './define.ts'
import { writtenFiles, writtenSummary } from './exports.ts'
import { HearingSheetOptions } from './hearings.ts'
import { RuleFileId } from './rules.ts'
import { SupportCsvOptions } from './support.ts'
import { TestimonyExport } from './testimony.ts'
import { timelineWriting, timelineWritten } from './timeline.ts'

const own = { audience: 'main', access: 'open' } as const
const closed = { audience: 'main', access: 'closed' } as const
/** Any Uint8Array, whatever buffer it looks into. */
const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const path = z.string().min(1).max(4_096)
const toSealed = { audience: 'main', access: 'closed', handledBy: 'sealed' } as const
const opened = z.object({ vaultId: z.string(), readOnly: z.boolean(), warnings: z.array(VaultWarning) })

/**
 * What main alone asks of the vault process: opening by path, bytes, and the answers of the reader.
 * Nothing here is on the preload's surface.
 */
export const internalRequests = {
  'process.open': command(
    z.object({ path, passphrase: Passphrase, acceptState: z.boolean().default(false) }),
    opened,
    closed,
  ),
  'process.create': command(
    z.object({ path, passphrase: Passphrase, label: z.string() }),
    z.object({ recoveryCode: z.string() }),
    closed,
  ),
  'process.confirmRecovery': command(z.object({ code: z.string() }), opened, closed),
  'process.recover': command(
    z.object({ path, code: z.string(), passphrase: Passphrase, label: z.string() }),
    opened,
    closed,
  ),
  /** Makes the sample case anew at `path` and opens it; its folder goes when it is closed. */
  'process.openSample': command(z.object({ path }), opened, closed),
  /** Flushes, checkpoints, writes the manifest, releases the lock file and zeroes the keys; the process may be ended after. */
  'process.close': command(z.object({}), z.object({}), closed),
  /** Text of the recovery kit that is being confirmed, ready to be written to a file. */
  'process.recoveryKit': query(z.object({ language: z.enum(['ru', 'en']) }), z.object({ text: z.string() }), closed),
  /** What the vault knows of its sealed compartment: which one is its own, and what its slot was at birth. */
  'compartment.mark': query(z.object({}), CompartmentMark, own),
  /** To the sealed process, once, before anything else: where the compartment is, and what it ought to be. */
  'sealed.prepare': query(CompartmentMark.extend({ path, sample: z.boolean() }), z.object({}), toSealed),
  /** Public keys, once (shared/rpc/boxes.ts). */
  'sealed.hello': query(z.object({ publicKey: Bytes }), z.object({ publicKey: Bytes }), toSealed),
  /** A box of the sealed window, and the one that answers it. */
  'sealed.carry': query(z.object({ box: Bytes }), z.object({ box: Bytes }), toSealed),
  /** A file that was picked in a dialog for an export of sealed material. */
  'sealed.place': query(z.object({ placeId: PlaceId, path }), z.object({}), toSealed),
  /** Size and media type of a document's bytes, for the `app://` answer's headers. */
  'files.describe': query(
    z.object({ documentId: DocumentId }),
    z.object({ size: z.int(), mediaType: z.string() }),
    own,
  ),
  /** Bytes [start, end) of a document, at most 8 MiB at a time. */
  'files.read': query(
    z.object({ documentId: DocumentId, start: z.int().min(0), end: z.int().min(0) }),
    z.object({ bytes: Bytes }),
    own,
  ),
  /** A photo of a person, at most 2 MiB, and what its first bytes say it is. */
  'persons.photo': query(z.object({ photoId: PersonPhotoId }), z.object({ bytes: Bytes, mediaType: z.string() }), own),
  /** Stores a JPEG, PNG or WebP and makes it the person's photo. */
  'persons.addPhoto': command(
    z.object({ personId: PersonId, bytes: Bytes }),
    z.object({ photoId: PersonPhotoId }),
    own,
  ),
  /** The next bytes of an upload; `offset` must be where the last chunk ended. */
  'imports.chunk': command(
    z.object({ id: ImportItemId, offset: z.int().min(0), bytes: Bytes }),
    z.object({ received: z.int() }),
    own,
  ),
  /** Bytes of a file that waits to be read, for the reader. */
  'reader.bytes': query(
    z.object({ jobId: ImportItemId, start: z.int().min(0), end: z.int().min(0) }),
    z.object({ bytes: Bytes, size: z.int() }),
    own,
  ),
  /** What the reader found, in batches in page order; validated like any input from outside. */
  'reader.pages': command(z.object({ jobId: ImportItemId, pages: z.array(ReadPage).max(1_000) }), z.object({}), own),
  'reader.done': command(z.object({ jobId: ImportItemId, result: ReadResult }), z.object({}), own),
  /** Changes nothing in the vault: one that is open for reading only can be exported too. */
  'exports.writeTo': query(
    z.object({ dossierId: DossierId, options: SummaryOptions, formats: z.array(ExportFormat).min(1), path }),
    writtenSummary,
    own,
  ),
  /** As `exports.writeTo`, for the sheet of deadlines and for rule files. */
  'hearings.writeSheetTo': query(HearingSheetOptions.extend({ path }), writtenFiles, own),
  'deadlines.writeSheetTo': query(DeadlineSheetOptions.extend({ path }), writtenFiles, own),
  'rules.writeTo': query(z.object({ id: RuleFileId, path }), z.object({ name: z.string() }), own),
  /** As `exports.writeTo`, for the support log. */
  'support.writeCsvTo': query(SupportCsvOptions.extend({ path }), writtenFiles, own),
  /** As `testimony.write`, with the path. */
  'testimony.writeTo': query(TestimonyExport.extend({ path }), writtenFiles, own),
  /** As `timeline.write`, with the path. */
  'timeline.writeTo': query(z.object({ ...timelineWriting, path }), timelineWritten, own),
}
