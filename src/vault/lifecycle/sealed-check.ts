import { existsSync, statSync } from 'node:fs'
import { SEAL_OVERHEAD } from '#crypto/seal.ts'
import type { VaultId } from '#shared/domain/ids.ts'
import { checkEncrypted } from '../db/connection.ts'
import { listStored } from '../files/layout.ts'
import { readHeaderCopies } from './header-files.ts'
import { vaultPaths } from './layout.ts'
import { MANIFEST_BYTES } from './manifest.ts'

/**
 * What can be seen wrong with the sealed compartment without its key: names of its files, and where it is another vault's.
 * `expected`: the compartment that this vault was born with, where it remembers one.
 */
export function sealedFaults(folder: string, expected: VaultId | null = null): string[] {
  const paths = vaultPaths(folder)
  const faults: string[] = []
  try {
    const { main, copy, usable } = readHeaderCopies(paths)
    if (!main) faults.push('sealed/vault.json')
    if (!copy) faults.push('sealed/vault.json.bak')
    if (expected !== null && usable[0]?.vaultId !== expected) faults.push('sealed: another vault')
  } catch {
    faults.push('sealed/vault.json', 'sealed/vault.json.bak')
  }
  try {
    checkEncrypted(paths.database)
    if (statSync(paths.database).size % 4096 !== 0) faults.push('sealed/vault.db')
  } catch {
    faults.push('sealed/vault.db')
  }
  if (statSync(paths.manifest, { throwIfNoEntry: false })?.size !== MANIFEST_BYTES + SEAL_OVERHEAD)
    faults.push('sealed/vault.manifest')
  if (!existsSync(paths.files)) faults.push('sealed/files')
  else for (const name of listStored(paths.files).strangers) faults.push(`sealed/files/${name.slice(0, 100)}`)
  return faults
}
