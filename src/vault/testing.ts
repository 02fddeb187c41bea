import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { FLOOR_KDF } from '#crypto/kdf.ts'
import type { FileId } from '#shared/domain/ids.ts'
import type { VaultContext } from './feature.ts'
import { createVault, openVault, type VaultSession } from './session.ts'

export const TEST_PASSPHRASE = 'сорок тысяч листов'
export const TEST_LABEL = 'Тест'

export type TestVault = {
  session: VaultSession
  context: VaultContext
  /** The vault's folder. */
  path: string
  recoveryCode: string
  /** Closes the vault and opens it again by passphrase; the former session and context are dead. */
  reopen(): Promise<VaultSession>
  cleanup(): Promise<void>
}

/** A real encrypted vault in a temporary folder, with the cheapest key derivation a header may name. */
export async function openTestVault(): Promise<TestVault> {
  const folder = mkdtempSync(join(tmpdir(), 'delo-test-'))
  const path = join(folder, 'Дело.delo')
  const created = await createVault({ path, passphrase: TEST_PASSPHRASE, label: TEST_LABEL, kdf: FLOOR_KDF })
  const vault: TestVault = {
    ...viewOf(await created.confirm(created.recoveryCode)),
    path,
    recoveryCode: created.recoveryCode,
    async reopen() {
      await vault.session.close()
      Object.assign(vault, viewOf(await openVault({ path, passphrase: TEST_PASSPHRASE })))
      return vault.session
    },
    async cleanup() {
      await vault.session.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return vault
}

const viewOf = (session: VaultSession) => ({ session, context: session.context })

/** Stores bytes as an import does, without a document; the same bytes twice are refused by the schema. */
export function storeFile(context: VaultContext, bytes: Uint8Array): FileId {
  const writer = context.files.create()
  writer.write(bytes)
  const { sha256, size } = writer.finish()
  context.write({ action: 'test.store', subject: writer.id }, [], (db) =>
    db.prepare('INSERT INTO stored_files (id, sha256, size) VALUES (?, ?, ?)').run(writer.id, sha256, size),
  )
  return writer.id
}

export type ClosedTestVault = {
  recoveryCode: string
  files: FileId[]
  /** A copy of the vault's folder, to be damaged. */
  copy(): string
  cleanup(): void
}

/** A closed vault with two stored files, made once and copied for each test. */
export async function closedTestVault(): Promise<ClosedTestVault> {
  const vault = await openTestVault()
  const files = [100_000, 300_000].map((size) => storeFile(vault.context, Buffer.alloc(size, size / 100_000)))
  await vault.session.close()
  let copies = 0
  return {
    recoveryCode: vault.recoveryCode,
    files,
    copy() {
      const copy = `${vault.path}.${++copies}`
      cpSync(vault.path, copy, { recursive: true })
      return copy
    },
    cleanup: () => rmSync(dirname(vault.path), { recursive: true, force: true }),
  }
}
