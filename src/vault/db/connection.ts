import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import Database, { type EncryptedDatabase as Connection } from 'better-sqlite3-multiple-ciphers'
import type { SecretBytes } from '#crypto/secret-bytes.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { naming } from './errors.ts'
import { rawKeyLiteral } from './key.ts'
import type { WritableDB } from './types.ts'

/**
 * - `create`: a new file; refused when something is there.
 * - `write`: the only opener; WAL, exclusive.
 * - `inspect`: exclusive, but nothing may be changed (a vault under suspicion).
 * - `read-only-disk`: no locks, since a disk that cannot be written cannot be locked either.
 */
export type ConnectionMode = 'create' | 'write' | 'inspect' | 'read-only-disk'

type Setting = [pragma: string, value: string | number]
const EVERYWHERE: Setting[] = [
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['mmap_size', 0],
  ['foreign_keys', 1],
  ['secure_delete', 1],
  ['synchronous', 2],
]

/**
 * Opens an encrypted database with every setting of vault.md made and read back.
 * Throws `database-damaged` when the file is missing, empty, or its first page does not authenticate: the caller's key
 * came out of an authenticated slot, so a key that does not fit means a file that is not what was written.
 * Throws `vault-in-use` when another process holds it, `disk-…` for failures of the disk.
 */
export function openConnection(path: string, key: SecretBytes, mode: ConnectionMode): WritableDB {
  if (mode !== 'create' && !(statSync(path, { throwIfNoEntry: false })?.size ?? 0))
    throw new DeloError('database-damaged')
  if (mode === 'create' && existsSync(path)) throw new DeloError('vault-exists')
  return naming(() => {
    const db = new Database(path, { fileMustExist: mode !== 'create', readonly: mode === 'read-only-disk', timeout: 0 })
    try {
      configure(db, key, mode)
      return db as unknown as WritableDB
    } catch (error) {
      db.close()
      throw error
    }
  })
}

function configure(db: Connection, key: SecretBytes, mode: ConnectionMode): void {
  // First of all: with the build's own setting a big sort would spill plain text into temporary files.
  set(db, 'temp_store', 2)
  set(db, 'cipher', 'sqlcipher')
  set(db, 'legacy', 4)
  const literal = rawKeyLiteral(key)
  try {
    db.key(literal)
  } finally {
    literal.fill(0)
  }
  if (mode !== 'read-only-disk') set(db, 'locking_mode', 'exclusive')
  // The first page is read here: a wrong key or a damaged page fails on this line.
  db.pragma('schema_version')
  for (const [pragma, value] of EVERYWHERE) set(db, pragma, value)
  if (mode === 'create' || mode === 'write') set(db, 'journal_mode', 'wal')
  // Switching the journal resets it on reopening.
  set(db, 'synchronous', 2)
  set(db, 'temp_store', 2)
  if (mode === 'inspect' || mode === 'read-only-disk') set(db, 'query_only', 1)
}

/** Turns a connection that was opened to `inspect` into one that writes. */
export function allowWriting(db: WritableDB): void {
  naming(() => {
    set(db, 'query_only', 0)
    set(db, 'journal_mode', 'wal')
    // Switching the journal resets it.
    set(db, 'synchronous', 2)
  })
}

/** Sets a pragma and reads it back; a setting that did not take is a fault of this program or its library. */
function set(db: WritableDB | Connection, pragma: string, value: string | number): void {
  db.pragma(`${pragma} = ${value}`)
  const taken = db.pragma(pragma, { simple: true })
  if (String(taken).toLowerCase() !== String(value)) throw new Error(`pragma ${pragma} did not take`)
}

/**
 * Writes everything into the database file and leaves it in rollback mode, so that a closed vault is one file
 * that also opens where nothing can be written; then closes. A failed tidy-up loses nothing: the journal is replayed.
 */
export function closeConnection(db: WritableDB): void {
  try {
    if (!db.pragma('query_only', { simple: true })) db.pragma('journal_mode = DELETE')
  } catch {
    // Full or failing disk: the WAL stays beside the database and holds every acknowledged change.
  }
  db.close()
}

const PLAIN_MAGIC = 'SQLite format 3\u0000'

/** Throws when a database just created begins like an unencrypted one. */
export function checkEncrypted(path: string): void {
  const head = Buffer.alloc(16)
  const file = openSync(path, 'r')
  const read = readSync(file, head, 0, 16, 0)
  closeSync(file)
  if (read < 16 || head.toString('latin1') === PLAIN_MAGIC) throw new Error('the database was not encrypted')
}
