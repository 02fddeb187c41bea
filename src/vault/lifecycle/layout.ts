import { join } from 'node:path'

/** The names in a vault's folder; the sealed compartment's folder has the same. */
export type VaultPaths = ReturnType<typeof vaultPaths>

export const vaultPaths = (folder: string) => ({
  folder,
  header: join(folder, 'vault.json'),
  headerCopy: join(folder, 'vault.json.bak'),
  database: join(folder, 'vault.db'),
  files: join(folder, 'files'),
  manifest: join(folder, 'vault.manifest'),
  lock: join(folder, 'vault.lock'),
  sealed: join(folder, 'sealed'),
  /** Present only while a vault is being created: such a folder is never opened. */
  unfinished: join(folder, 'unfinished'),
})
