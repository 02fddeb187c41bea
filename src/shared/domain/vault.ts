import { z } from 'zod'
import { PlaceId, SlotId, VaultId } from './ids.ts'
import { instant, title } from './text.ts'

/** A passphrase as typed; normalised to NFC where the key is derived. At least one character: strength is advice, not law. */
export const Passphrase = z.string().min(1).max(1_024)

export const SlotKind = z.enum(['passphrase', 'recovery'])
export type SlotKind = z.infer<typeof SlotKind>

/** A way into the vault, without its secrets. */
export const Slot = z.object({ id: SlotId, kind: SlotKind, label: title(100), createdAt: instant })
export type Slot = z.infer<typeof Slot>

export const VaultState = z.enum(['closed', 'opening', 'confirming-recovery', 'open', 'closing'])
export type VaultState = z.infer<typeof VaultState>

/** Something the user should know about a vault that is open. `read-only`: nothing can be changed. */
export const VaultWarning = z.enum([
  'header-recovered',
  'rolled-back',
  'manifest-mismatch',
  'read-only',
  'conflicted-copies',
])
export type VaultWarning = z.infer<typeof VaultWarning>

export const VaultStatus = z.object({
  state: VaultState,
  /** The vault folder's name without `.delo`. */
  name: z.string().nullable(),
  /** Where it is, for the eye only. */
  location: z.string().nullable(),
  vaultId: VaultId.nullable(),
  sample: z.boolean(),
  readOnly: z.boolean(),
  warnings: z.array(VaultWarning),
  /** Why the vault was last closed, so that the unlock screen can say so. */
  closedBecause: z.enum(['command', 'idle', 'suspend', 'screen-lock', 'crashed']).nullable(),
})
export type VaultStatus = z.infer<typeof VaultStatus>

/**
 * What the vault's own database remembers of the sealed compartment since its birth; null in a vault that was made without.
 * `birth` is the digest of the slot nobody can open: while the slot is still that one, no passphrase was ever set.
 */
export const CompartmentMark = z.object({ id: VaultId.nullable(), birth: z.string().nullable() })
export type CompartmentMark = z.infer<typeof CompartmentMark>

/** A folder or file the user picked in a dialog: the window holds the id, only main knows the path. */
export const Place = z.object({ id: PlaceId, display: z.string() })
export type Place = z.infer<typeof Place>

export const VerifyProblem = z.object({
  kind: z.enum([
    'header',
    'header-copy',
    'database',
    'foreign-keys',
    'file-missing',
    'file-damaged',
    'file-unknown',
    'digest-mismatch',
    'manifest',
    'index',
    'sealed',
  ]),
  /** Which document or file, by id; never content. */
  detail: z.string(),
})
export type VerifyProblem = z.infer<typeof VerifyProblem>

export const VerifyReport = z.object({
  documents: z.int(),
  files: z.int(),
  bytes: z.int(),
  problems: z.array(VerifyProblem),
})
export type VerifyReport = z.infer<typeof VerifyReport>
