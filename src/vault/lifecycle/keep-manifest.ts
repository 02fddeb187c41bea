import type { SecretBytes } from '#crypto/secret-bytes.ts'
import { lastSequence } from '../db/audit.ts'
import { closeConnection } from '../db/connection.ts'
import type { WritableDB } from '../db/types.ts'
import { type Manifest, writeManifest } from './manifest.ts'

/** How far behind the manifest may be: what an old database of the same session could hide. */
const INTERVAL_MS = 5_000

/** Keeps the manifest of an open vault near the truth; `close` closes the database and seals the manifest. */
export function keepManifest(
  path: string,
  key: SecretBytes,
  db: WritableDB,
  start: Pick<Manifest, 'vaultId' | 'generation'>,
): { close(): void } {
  let written = lastSequence(db)
  const write = (state: Manifest['state'], sequence: number): void => {
    writeManifest(path, { ...start, state, sequence }, key)
    written = sequence
  }
  const catchUp = (): void => {
    try {
      const sequence = lastSequence(db)
      if (sequence !== written) write('open', sequence)
    } catch {
      // An older manifest is still true: the database may be ahead of an open one. The disk's trouble shows at the next change.
    }
  }
  const timer = setInterval(catchUp, INTERVAL_MS)
  timer.unref()
  return {
    close() {
      clearInterval(timer)
      try {
        const sequence = lastSequence(db)
        closeConnection(db)
        write('closed', sequence)
      } catch {
        // As after a kill: the journal and the manifest of the last moments are enough to open again.
        if (db.open) db.close()
      }
    },
  }
}
