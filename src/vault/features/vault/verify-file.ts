import { createHash } from 'node:crypto'
import type { VerifyProblem } from '#shared/domain/vault.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { FileStore } from '../../files/store.ts'
import type { StoredFileRow } from '../../lifecycle/files-check.ts'

const STEP = 4 * 1024 * 1024

/** Authenticates every chunk of a stored file and compares its digest with its row's. Null when all is well. */
export function verifyFile(files: FileStore, { id, sha256, size }: StoredFileRow): VerifyProblem | null {
  try {
    const reader = files.open(id)
    try {
      const hash = createHash('sha256')
      for (let at = 0; at < reader.size; at += STEP) hash.update(reader.read(at, at + STEP))
      const same = reader.size === size && hash.digest('hex') === sha256
      return same ? null : { kind: 'digest-mismatch', detail: id }
    } finally {
      reader.close()
    }
  } catch (error) {
    const missing = error instanceof DeloError && error.code === 'file-missing'
    return { kind: missing ? 'file-missing' : 'file-damaged', detail: id }
  }
}
