import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { newId } from '#shared/domain/ids.ts'
import { FLOOR_KDF } from '#crypto/kdf.ts'
import { createVault, openVault } from './session.ts'
import { openTestVault, TEST_PASSPHRASE, type TestVault } from './testing.ts'

let vault: TestVault
afterEach(() => vault?.cleanup())

describe('a vault', () => {
  test('keeps what was written when it is closed and opened again', async () => {
    vault = await openTestVault()
    const writer = vault.context.files.create()
    writer.write(Buffer.from('протокол допроса'))
    const { sha256, size } = writer.finish()
    vault.context.write({ action: 'test', subject: writer.id }, [], (db) =>
      db.prepare('INSERT INTO stored_files (id, sha256, size) VALUES (?, ?, ?)').run(writer.id, sha256, size),
    )
    const again = await vault.reopen()
    expect(again.warnings).toEqual([])
    expect(again.readOnly).toBe(false)
    const reader = again.context.files.open(writer.id)
    expect(Buffer.from(reader.read(0, reader.size)).toString()).toBe('протокол допроса')
    reader.close()
    expect(await again.request('vault.verify', {})).toEqual({ documents: 0, files: 1, bytes: size, problems: [] })
  })
})
