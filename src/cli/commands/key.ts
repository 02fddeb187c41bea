import { readFileSync } from 'node:fs'
import { databaseKeyFromRecovery } from '#vault/lifecycle/recovery-kit.ts'
import { UsageError } from '../exit.ts'
import { type OutputOptions, print } from '../output.ts'

/**
 * `delo key VAULT --recovery-kit F`: the database's raw key as the `sqlcipher` shell takes it in `PRAGMA key = "…"`.
 * Nobody is locked into Delo: with the kit, any SQLCipher 4 opens `vault.db`.
 */
export async function key(vault: string, options: OutputOptions & { recoveryKit: string }): Promise<void> {
  let kit: string
  try {
    kit = readFileSync(options.recoveryKit, 'utf8')
  } catch {
    throw new UsageError(`cannot read the recovery kit: ${options.recoveryKit}`)
  }
  const pragma = await databaseKeyFromRecovery({ path: vault, recoveryKit: kit })
  print(options, { key: pragma }, pragma)
}
