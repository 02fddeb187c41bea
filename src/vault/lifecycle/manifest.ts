import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { sealText, unsealText } from '#crypto/seal.ts'
import type { SecretBytes } from '#crypto/secret-bytes.ts'
import { VaultId } from '#shared/domain/ids.ts'
import { naming } from '../db/errors.ts'
import { writeDurably } from '../files/durable.ts'

/**
 * The vault's memory of its own state, outside the database, so that an old copy of either is noticed.
 * Every opening raises the generation in both: first here (`opening`), then in the database, then here again (`open`).
 * `sequence` is the database's last audit number when this was written: a database that is behind it was put back.
 * Sealed and of one size: how often a vault was opened, and whether the sealed compartment ever was, is nobody's business.
 * An old copy of the whole folder is consistent with itself; only memory outside the folder could tell.
 */
export const Manifest = z.strictObject({
  vaultId: VaultId,
  generation: z.int().min(1),
  state: z.enum(['opening', 'open', 'closed']),
  sequence: z.int().min(0),
})
export type Manifest = z.infer<typeof Manifest>
export const MANIFEST_BYTES = 256
const CONTEXT = 'delo-manifest-1'

export function writeManifest(path: string, manifest: Manifest, key: SecretBytes): void {
  const sealed = sealText(key, CONTEXT, JSON.stringify(manifest), MANIFEST_BYTES)
  naming(() => writeDurably(path, sealed))
}

/** The manifest, or null when it is missing, unreadable, or not written by a holder of the key. */
export function readManifest(path: string, key: SecretBytes): Manifest | null {
  try {
    const text = unsealText(key, CONTEXT, readFileSync(path))
    return text === null ? null : Manifest.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** What the database says of the same things. */
export type DatabaseState = { vaultId: string | null; generation: number; sequence: number }
export type StateJudgement = 'consistent' | 'rolled-back' | 'manifest-mismatch'

/** Compares the two memories. `rolled-back`: the database is older than the manifest; `manifest-mismatch`: anything else that no crash leaves. */
export function judge(manifest: Manifest | null, database: DatabaseState): StateJudgement {
  if (!manifest || manifest.vaultId !== database.vaultId) return 'manifest-mismatch'
  const behind = manifest.generation - database.generation
  // A crash between raising the generation here and in the database.
  const interrupted = manifest.state === 'opening' && behind === 1
  if (behind > 0 && !interrupted) return 'rolled-back'
  if (behind < 0) return 'manifest-mismatch'
  if (database.sequence < manifest.sequence) return 'rolled-back'
  // After an orderly close nothing may have been added.
  if (manifest.state === 'closed' && database.sequence !== manifest.sequence) return 'manifest-mismatch'
  return 'consistent'
}
