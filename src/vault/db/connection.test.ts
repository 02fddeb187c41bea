import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { allowWriting, checkEncrypted, closeConnection, openConnection } from './connection.ts'
import { rawKeyLiteral } from './key.ts'

let folder: string
let path: string
const key = SecretBytes.random(32)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delo-db-'))
  path = join(folder, 'vault.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function create(rows = 500): void {
  const db = openConnection(path, key, 'create')
  db.exec('CREATE TABLE t (a TEXT) STRICT')
  const insert = db.prepare('INSERT INTO t VALUES (?)')
  db.transaction(() => {
    for (let row = 0; row < rows; row++) insert.run(`лист дела ${row} ${'х'.repeat(200)}`)
  })()
  closeConnection(db)
}
const code = (expected: string) => expect.objectContaining({ code: expected })
const SETTINGS = {
  temp_store: 2,
  cipher: 'sqlcipher',
  legacy: '4',
  locking_mode: 'exclusive',
  journal_mode: 'wal',
  synchronous: 2,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  foreign_keys: 1,
  secure_delete: 1,
}

describe('a connection', () => {
  test.each(['create', 'write', 'inspected'] as const)('has every setting it must have (%s)', (way) => {
    if (way !== 'create') create()
    const db = openConnection(path, key, way === 'inspected' ? 'inspect' : way)
    if (way === 'inspected') allowWriting(db)
    for (const [pragma, value] of Object.entries(SETTINGS))
      expect([pragma, db.pragma(pragma, { simple: true })]).toEqual([pragma, value])
    db.close()
  })

  test('writes a file that does not begin like a database and holds no word of it', () => {
    create()
    expect(() => checkEncrypted(path)).not.toThrow()
    expect(readFileSync(path).includes('лист дела')).toBe(false)
    const unencrypted = join(folder, 'plain.db')
    writeFileSync(unencrypted, 'SQLite format 3\u0000 and so on')
    expect(() => checkEncrypted(unencrypted)).toThrow('not encrypted')
  })

  test('leaves a closed vault as one file', () => {
    create()
    expect(execFileSync('ls', [folder]).toString().trim()).toBe('vault.db')
  })

  test('keeps changes out while a vault is only inspected', () => {
    create()
    const before = readFileSync(path)
    const db = openConnection(path, key, 'inspect')
    expect(db.prepare('SELECT count(*) AS n FROM t').get()).toEqual({ n: 500 })
    expect(() => db.exec('DELETE FROM t')).toThrow()
    closeConnection(db)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('lets nobody else in', () => {
    create()
    const db = openConnection(path, key, 'write')
    expect(() => openConnection(path, key, 'write')).toThrow(code('vault-in-use'))
    db.close()
    openConnection(path, key, 'write').close()
  })

  test.each<[string, () => void]>([
    ['missing', () => rmSync(path)],
    ['empty', () => writeFileSync(path, '')],
    ['damaged in its first page', () => flip(500)],
    ['not a database', () => writeFileSync(path, Buffer.alloc(8192, 7))],
    ['cut in the middle of its first page', () => writeFileSync(path, readFileSync(path).subarray(0, 3000))],
  ])('says so when the database is %s', (_, damage) => {
    create()
    damage()
    expect(() => openConnection(path, key, 'write')).toThrow(code('database-damaged'))
  })

  test('finds a flipped bit in any page it reads', () => {
    create()
    flip(40_000)
    const db = openConnection(path, key, 'inspect')
    expect(() => db.prepare('SELECT count(a || 1) FROM t').get()).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_(CORRUPT|IOERR)/) }),
    )
    db.close()
  })

  function flip(at: number): void {
    const bytes = readFileSync(path)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(path, bytes)
  }
})

describe('a raw key', () => {
  test('is exactly 64 digits between quotes', () => {
    expect(rawKeyLiteral(SecretBytes.take(Buffer.alloc(32, 0xab))).toString()).toBe(`x'${'ab'.repeat(32)}'`)
    for (const length of [0, 31, 33]) expect(() => rawKeyLiteral(SecretBytes.random(length))).toThrow('32 bytes')
  })

  const shell = shellVersion()
  test.skipIf(shell < 4)(
    `opens the database in the sqlcipher shell (${shell ? `version ${shell} here` : 'none here'})`,
    () => {
      create(7)
      const sql = `PRAGMA key = "${rawKeyLiteral(key).toString()}"; SELECT count(*) FROM t;`
      expect(execFileSync('sqlcipher', [path, sql]).toString()).toMatch(/\b7\s*$/)
    },
  )

  function shellVersion(): number {
    try {
      return Number.parseInt(execFileSync('sqlcipher', [':memory:', 'PRAGMA cipher_version;']).toString(), 10)
    } catch {
      return 0
    }
  }
})
