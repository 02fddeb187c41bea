import { z } from 'zod'
import { CopyProgress } from '../domain/copy.ts'
import { DocumentFormat } from '../domain/document.ts'
import { ImportItemId } from '../domain/ids.ts'
import { ImportItem } from '../domain/import.ts'
import { CloseAfter } from '../domain/sealed.ts'
import { VaultStatus } from '../domain/vault.ts'

export const ChangedTopic = z.enum([
  'dossiers',
  'documents',
  'annotations',
  'labels',
  'persons',
  'notes',
  'charges',
  'custody',
  'hearings',
  'deadlines',
  'facts',
  'statements',
  'support',
  'reading',
  'admissibility',
  'profiles',
  'witnesses',
  'searches',
  'slots',
  'settings',
])
export type ChangedTopic = z.infer<typeof ChangedTopic>

/** What main and the vault process tell the window unasked. */
export const windowEvents = {
  'vault.status': VaultStatus,
  /** Something of these kinds changed: cached answers about them are stale. */
  'vault.changed': z.object({ topics: z.array(ChangedTopic) }),
  /** Rows of the import queue that changed, batched. */
  'imports.progress': z.object({ items: z.array(ImportItem) }),
  /** How far a comparison of texts is. */
  'copies.progress': CopyProgress,
  'verify.progress': z.object({ done: z.int(), of: z.int() }),
  /** Whether the sealed compartment's window is there, and whether the compartment is open. */
  'sealed.state': z.object({ window: z.boolean(), open: z.boolean() }),
}

/** What the vault process tells main. */
export const vaultEvents = {
  /** Please have the reader read this; its bytes are at `reader.bytes`. */
  'reader.start': z.object({
    jobId: ImportItemId,
    format: DocumentFormat,
    size: z.int().min(0),
    password: z.string().nullable(),
  }),
  'reader.cancel': z.object({ jobId: ImportItemId }),
  /** The sealed process: the compartment is open, and closes after so many minutes without use. */
  'sealed.opened': z.object({ closeAfter: CloseAfter }),
  /** The sealed process: an event for the sealed window. */
  'sealed.box': z.object({ box: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
}

export type WindowEventName = keyof typeof windowEvents
export type WindowEvent<N extends WindowEventName> = z.infer<(typeof windowEvents)[N]>
export type VaultEventName = keyof typeof vaultEvents
export type VaultEvent<N extends VaultEventName> = z.infer<(typeof vaultEvents)[N]>
