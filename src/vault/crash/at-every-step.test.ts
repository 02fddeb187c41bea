import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FLOOR_KDF } from '#crypto/kdf.ts'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { closeConnection, openConnection } from '../db/connection.ts'
import { migrate, schemaVersion } from '../db/migrate.ts'
import { createVault, openVault, type VaultSession } from '../session.ts'
import { type ClosedTestVault, closedTestVault, TEST_LABEL, TEST_PASSPHRASE } from '../testing.ts'
import { eachStep, onceFree } from './run-steps.ts'

let folder: string
let vault: ClosedTestVault
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'delo-steps-'))
  vault = await closedTestVault()
})
afterAll(() => {
  vault.cleanup()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens without a warning and verifies. */
async function isWhole(path: string, passphrase: string, step: number): Promise<VaultSession> {
  const session = await onceFree(() => openVault({ path, passphrase }))
  const { problems } = await session.request('vault.verify', {})
  expect({ step, warnings: session.warnings, problems }).toEqual({ step, warnings: [], problems: [] })
  return session
}

describe('killed before any one of its changes of the disk', { timeout: 300_000 }, () => {
  let number = 0
  const place = () => join(folder, `${++number}`)

  test('an upgrade leaves the old or the new database, whole', async () => {
    const key = SecretBytes.random(32)
    const hex = key.expose().toString('hex')
    const fresh = () => {
      const path = `${place()}.db`
      const db = openConnection(path, key, 'create')
      migrate(db, [{ number: 10, name: 'first', up: (db) => db.exec('CREATE TABLE a (x TEXT) STRICT') }])
      db.exec("INSERT INTO a VALUES ('прежнее')")
      closeConnection(db)
      return path
    }
    const versions = new Set<number>()
    await eachStep(
      'upgrade',
      fresh,
      30,
      async (path) => {
        const db = openConnection(path, key, 'write')
        versions.add(schemaVersion(db))
        expect(db.prepare('SELECT x FROM a').all()).toEqual([{ x: 'прежнее' }])
        db.close()
      },
      () => hex,
    )
    expect([...versions].sort()).toEqual([10, 20])
  })

  test('a change of passphrase leaves exactly one of the two valid', async () => {
    const opened = new Set<string>()
    await eachStep(
      'changePassphrase',
      () => vault.copy(),
      12,
      async (path, step) => {
        const outcomes = await Promise.allSettled(
          [TEST_PASSPHRASE].map((passphrase) => openVault({ path, passphrase })),
        )
        const old = outcomes[0]?.status === 'fulfilled' ? outcomes[0].value : null
        const session = old ?? (await openVault({ path, passphrase: 'новый' }))
        opened.add(old ? 'old' : 'new')
        expect({ step, warnings: session.warnings, readOnly: session.readOnly }).toEqual({
          step,
          warnings: [],
          readOnly: false,
        })
        expect((await session.request('vault.verify', {})).problems).toEqual([])
        await session.close()
        const other = openVault({ path, passphrase: old ? 'новый' : TEST_PASSPHRASE })
        await expect(other).rejects.toMatchObject({ code: 'wrong-passphrase' })
      },
      () => 'новый',
    )
    expect([...opened].sort()).toEqual(['new', 'old'])
  })

  test('opening, storing a file and closing leave a vault that opens without a warning', async () => {
    await eachStep(
      'openStoreClose',
      () => vault.copy(),
      16,
      async (path, step) => {
        const session = await isWhole(path, TEST_PASSPHRASE, step)
        expect(session.context.files.list()).toEqual(expect.arrayContaining(vault.files))
        await session.close()
      },
    )
  })

  test('a creation leaves a finished vault or nothing that looks like one, and can be done again', async () => {
    await eachStep(
      'create',
      () => `${place()}.delo`,
      12,
      async (path, step) => {
        if (existsSync(path)) return await (await isWhole(path, TEST_PASSPHRASE, step)).close()
        await expect(openVault({ path, passphrase: TEST_PASSPHRASE })).rejects.toMatchObject({ code: 'vault-missing' })
        const again = await onceFree(() =>
          createVault({ path, passphrase: TEST_PASSPHRASE, label: TEST_LABEL, kdf: FLOOR_KDF }),
        )
        await (await again.confirm(again.recoveryCode)).close()
      },
    )
  })
})
