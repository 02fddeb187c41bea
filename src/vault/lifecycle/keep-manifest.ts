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
    try {
      writeManifest(path, { ...start, state, sequence }, key)
      written = sequence
    } catch {
      // An older manifest is still true: the database is allowed to be ahead of an open one.
    }
  }
  const timer = setInterval(() => {
    const sequence = lastSequence(db)
    if (sequence !== written) write('open', sequence)
  }, INTERVAL_MS)
  timer.unref()
  return {
    close() {
      clearInterval(timer)
      const sequence = lastSequence(db)
      closeConnection(db)
      write('closed', sequence)
    },
  }
}
