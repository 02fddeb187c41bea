import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { closeConnection, openConnection } from './connection.ts'
import { faultsOf } from './faults.ts'
import { migrate, pendingMigrations, schemaVersion } from './migrate.ts'
import { type Migration, migrations } from './migrations/index.ts'
import { upgrade } from './upgrade.ts'

let folder: string
let path: string
const key = SecretBytes.random(32)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delo-migrate-'))
  path = join(folder, 'vault.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const first: Migration = { number: 10, name: 'first', up: (db) => db.exec('CREATE TABLE a (x TEXT) STRICT') }
const second: Migration = { number: 20, name: 'second', up: (db) => db.exec('ALTER TABLE a ADD COLUMN y TEXT') }
const broken: Migration = {
  number: 30,
  name: 'broken',
  up(db) {
    db.exec('CREATE TABLE half (x TEXT) STRICT')
    throw new Error('no further')
  },
}
function createFirst(): void {
  const db = openConnection(path, key, 'create')
  migrate(db, [first])
  db.exec("INSERT INTO a VALUES ('прежнее')")
  closeConnection(db)
}

describe('the schema', () => {
  test('is what the committed snapshot says (update it with `vitest run src/vault/db -u`)', async () => {
    const db = openConnection(path, key, 'create')
    migrate(db)
    const rows = db
      .prepare<[], { sql: string }>(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
      )
      .all()
    const version = schemaVersion(db)
    db.close()
    const text = `${rows.map(({ sql }) => `${sql};`).join('\n\n')}\n\nPRAGMA user_version = ${version};\n`
    await expect(text).toMatchFileSnapshot('./schema-snapshot.sql')
  })

  test('has only strict tables of ours, whose references hold', () => {
    const db = openConnection(path, key, 'create')
    migrate(db)
    const loose = db
      .prepare<[], { name: string }>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all()
    expect(loose).toEqual([])
    expect(faultsOf(db)).toEqual([])
    db.close()
  })

  test('is reached step by step as well as at once', () => {
    const db = openConnection(path, key, 'create')
    for (let count = 1; count <= migrations.length; count++) {
      migrate(db, migrations.slice(0, count))
      expect(schemaVersion(db)).toBe(migrations[count - 1]?.number)
    }
    expect(pendingMigrations(db)).toEqual([])
    db.close()
  })

  test('refuses steps that are out of order or share a number', () => {
    const db = openConnection(path, key, 'create')
    expect(() => migrate(db, [second, first])).toThrow('out of order')
    expect(() => migrate(db, [first, { ...second, number: 10 }])).toThrow('out of order')
    expect(schemaVersion(db)).toBe(0)
    db.close()
  })

  test('stays as it was when a step fails', () => {
    const db = openConnection(path, key, 'create')
    expect(() => migrate(db, [first, second, broken])).toThrow('no further')
    expect(schemaVersion(db)).toBe(0)
    expect(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()).toEqual({ n: 0 })
    db.close()
  })
})

describe('upgrading an existing database', () => {
  test('goes through a copy and keeps everything', () => {
    createFirst()
    const db = upgrade(openConnection(path, key, 'write'), path, key, [first, second])
    expect(db.prepare('SELECT x, y FROM a').all()).toEqual([{ x: 'прежнее', y: null }])
    expect(schemaVersion(db)).toBe(20)
    expect(db.pragma('cipher', { simple: true })).toBe('sqlcipher')
    closeConnection(db)
    expect(readdirSync(folder)).toEqual(['vault.db'])
    openConnection(path, key, 'write').close()
  })

  test('leaves the old one whole when a step fails, and no copy beside it', () => {
    createFirst()
    expect(() => upgrade(openConnection(path, key, 'write'), path, key, [first, second, broken])).toThrow('no further')
    const db = openConnection(path, key, 'write')
    expect(db.prepare('SELECT * FROM a').all()).toEqual([{ x: 'прежнее' }])
    closeConnection(db)
    expect(readdirSync(folder)).toEqual(['vault.db'])
  })

  test('starts over after a crash left a copy behind', () => {
    createFirst()
    copyFileSync(path, `${path}.upgrade`)
    upgrade(openConnection(path, key, 'write'), path, key, [first, second]).close()
    expect(existsSync(`${path}.upgrade`)).toBe(false)
  })

  test('refuses a database from the future', () => {
    createFirst()
    const db = openConnection(path, key, 'write')
    expect(() => pendingMigrations(db, [])).toThrow(expect.objectContaining({ code: 'vault-newer' }))
    db.close()
  })
})
