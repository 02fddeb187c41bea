import { DeloError, type ErrorCode } from '#shared/rpc/errors.ts'

const BY_CODE: Record<string, ErrorCode> = {
  SQLITE_FULL: 'disk-full',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'disk-read-only',
  EPERM: 'disk-read-only',
  SQLITE_READONLY: 'disk-read-only',
  SQLITE_PERM: 'disk-read-only',
  SQLITE_CANTOPEN: 'disk-failed',
  SQLITE_IOERR: 'disk-failed',
  EIO: 'disk-failed',
  ENODEV: 'disk-failed',
  ENXIO: 'disk-failed',
  SQLITE_CORRUPT: 'database-damaged',
  SQLITE_NOTADB: 'database-damaged',
  SQLITE_BUSY: 'vault-in-use',
  SQLITE_LOCKED: 'vault-in-use',
}

/** What a failure of the disk or the database is called at the boundary; anything else is returned as it is. */
export function asDiskError(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string' || error instanceof DeloError) return error
  // SQLite's extended codes begin with the plain one: SQLITE_IOERR_WRITE, SQLITE_CORRUPT_VTAB.
  const name = BY_CODE[code] ?? BY_CODE[code.split('_').slice(0, 2).join('_')]
  return name ? new DeloError(name) : error
}

/** Runs `work`, renaming disk and database failures. */
export function naming<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asDiskError(error)
  }
}
