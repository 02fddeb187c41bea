import { mkdirSync } from 'node:fs'
import { type KdfParameters, KEY_BYTES } from '#crypto/kdf.ts'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { sealUnopenableSlot } from '#crypto/slot.ts'
import { newId, SlotId, VaultId } from '#shared/domain/ids.ts'
import { createDatabase } from './create-database.ts'
import { newHeaderBody } from './header.ts'
import { writeHeader } from './header-files.ts'
import { deriveKeys } from './keys.ts'
import { vaultPaths } from './layout.ts'
import { writeManifest } from './manifest.ts'

/**
 * The sealed compartment at birth: the same files as a vault, under a random key that nobody holds and that is derived
 * from nothing. Setting a passphrase later replaces it by one made the same way, so used and unused look alike.
 */
export function createSealedCompartment(folder: string, createdAt: number, kdf: KdfParameters): void {
  const paths = vaultPaths(folder)
  mkdirSync(paths.files, { recursive: true, mode: 0o700 })
  const vaultId = newId(VaultId)
  const keys = deriveKeys(SecretBytes.random(KEY_BYTES), vaultId)
  try {
    const fields = { id: newId(SlotId), kind: 'passphrase', label: 'sealed', createdAt, kdf } as const
    createDatabase(paths, keys, vaultId)
    writeHeader(
      paths,
      newHeaderBody(vaultId, createdAt, [sealUnopenableSlot(vaultId, fields, keys.vault)]),
      keys.header,
    )
    writeManifest(paths.manifest, { vaultId, generation: 1, sequence: 0, state: 'closed' }, keys.manifest)
  } finally {
    keys.wipe()
  }
}
