import { closeSync, existsSync, fsyncSync, openSync, unlinkSync, writeSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { recoveryKitText } from '#vault/lifecycle/recovery-kit.ts'
import { createVault } from '#vault/session.ts'
import { UsageError } from '../exit.ts'
import { type OutputOptions, print } from '../output.ts'
import { type PassphraseOptions, readNewPassphrase } from '../passphrase.ts'

export type CreateOptions = PassphraseOptions & OutputOptions & { recoveryKit: string; label: string }

/** `delo create VAULT --recovery-kit OUT`: the kit is on disk before the vault counts as created. */
export async function create(vault: string, options: CreateOptions): Promise<void> {
  const path = resolve(vault)
  const kit = resolve(options.recoveryKit)
  if (existsSync(kit)) throw new UsageError(`${kit} exists already; a recovery kit is never overwritten`)
  const passphrase = await readNewPassphrase(options)
  const created = await createVault({ path, passphrase, label: options.label })
  try {
    writeDurably(kit, recoveryKitText({ name: basename(path), recoveryCode: created.recoveryCode, language: 'en' }))
    const session = await created.confirm(created.recoveryCode)
    const { vaultId } = session
    await session.close()
    print(
      options,
      { vault: path, vaultId, recoveryKit: kit },
      `Vault created: ${path}\nRecovery kit:  ${kit}\nPrint the kit and keep it away from this computer.`,
    )
  } catch (error) {
    created.abandon()
    if (existsSync(kit)) unlinkSync(kit)
    throw error
  }
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
