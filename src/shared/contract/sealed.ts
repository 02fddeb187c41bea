import { z } from 'zod'
import { CaseDocument } from '../domain/document.ts'
import { DossierId, NoteId, PlaceId, SealedWitnessId } from '../domain/ids.ts'
import { CloseAfter, CompartmentState, SealedWitness, SealedWitnessFields } from '../domain/sealed.ts'
import { ExportFormat } from '../domain/summary.ts'
import { title } from '../domain/text.ts'
import { Passphrase } from '../domain/vault.ts'
import { command, query } from './define.ts'

const main = { access: 'open', handledBy: 'main' } as const
/** Asked in a box by the sealed window, answered by the sealed process, while the compartment is open. */
const sealed = { access: 'sealed', handledBy: 'sealed', audience: 'sealed' } as const
/** The same before it is open. */
const atTheDoor = { access: 'closed', handledBy: 'sealed', audience: 'sealed' } as const
const none = z.object({})
const witness = z.object({ id: SealedWitnessId })

/** What was opened: whether it can be written, and when it closes by itself. */
const Opened = z.object({ readOnly: z.boolean(), closeAfter: CloseAfter })

/** The sealed compartment. The ordinary window can show and shut its window, and learns nothing else. */
export const sealedRequests = {
  'sealed.state': query(none, z.object({ window: z.boolean(), open: z.boolean() }), main),
  'sealed.show': query(none, none, main),
  'sealed.close': query(none, none, main),

  /** `sample`: the compartment of the sample case, whose passphrase is no secret. */
  'compartment.state': query(none, z.object({ state: CompartmentState, sample: z.boolean() }), atTheDoor),
  /** Throws `compartment-…`, `sealed-passphrase-wrong`. */
  'compartment.open': command(z.object({ passphrase: Passphrase }), Opened, atTheDoor),
  /** The first passphrase of a compartment that never had one; opens it. Everything in it is made anew under a new key. */
  'compartment.setUp': command(z.object({ passphrase: Passphrase }), Opened, atTheDoor),
  'compartment.changePassphrase': command(z.object({ current: Passphrase, passphrase: Passphrase }), none, sealed),
  'compartment.closeAfter': command(z.object({ minutes: CloseAfter }), z.object({ minutes: CloseAfter }), sealed),
  /** Makes a dossier of the open vault known here, so that things can be filed under it. */
  'compartment.knowDossier': command(z.object({ id: DossierId, title: title() }), none, sealed),
  /** Dossiers under which something is filed here, as they were last called: the open vault may have lost one. */
  'compartment.dossiers': query(
    none,
    z.object({ dossiers: z.array(z.object({ id: DossierId, title: z.string() })) }),
    sealed,
  ),
  /** Makes a document of the open vault known here, so that it can be marked. Its bytes stay where they are. */
  'compartment.knowDocument': command(z.object({ document: CaseDocument }), none, sealed),
  /** Documents of the open vault that carry marks, as they were when they were marked. */
  'compartment.markedDocuments': query(
    z.object({ dossierId: DossierId }),
    z.object({ documents: z.array(z.object({ document: CaseDocument, marks: z.int() })) }),
    sealed,
  ),
  /** Writes chosen matters into one file of the picked place. The passphrase is asked for again. */
  'compartment.export': query(
    z.object({
      dossierId: DossierId,
      witnesses: z.array(SealedWitnessId).max(10_000),
      notes: z.array(NoteId).max(10_000),
      language: z.enum(['ru', 'en']),
      format: ExportFormat,
      placeId: PlaceId,
      passphrase: Passphrase,
    }),
    z.object({ name: z.string(), size: z.int() }),
    sealed,
  ),

  'witnesses.list': query(z.object({ dossierId: DossierId }), z.object({ witnesses: z.array(SealedWitness) }), sealed),
  'witnesses.create': command(z.object({ dossierId: DossierId, pseudonym: title(200) }), SealedWitness, sealed),
  'witnesses.update': command(witness.extend({ fields: SealedWitnessFields.partial() }), SealedWitness, sealed),
  'witnesses.erase': command(witness, SealedWitness, sealed),
  /** Undo of `erase`. */
  'witnesses.restore': command(SealedWitness, SealedWitness, sealed),
}
