import { existsSync, statSync } from 'node:fs'
import { checkEncrypted } from '../db/connection.ts'
import { readHeaderCopies } from './header-files.ts'
import { vaultPaths } from './layout.ts'

/** What can be seen wrong with the sealed compartment without its key: names of its files. */
export function sealedFaults(folder: string): string[] {
  const paths = vaultPaths(folder)
  const faults: string[] = []
  try {
    const { main, copy } = readHeaderCopies(paths)
    if (!main) faults.push('sealed/vault.json')
    if (!copy) faults.push('sealed/vault.json.bak')
  } catch {
    faults.push('sealed/vault.json', 'sealed/vault.json.bak')
  }
  try {
    checkEncrypted(paths.database)
    if (statSync(paths.database).size % 4096 !== 0) faults.push('sealed/vault.db')
  } catch {
    faults.push('sealed/vault.db')
  }
  if (!existsSync(paths.files)) faults.push('sealed/files')
  if (!existsSync(paths.manifest)) faults.push('sealed/vault.manifest')
  return faults
}
