import { DEFAULT_KDF, deriveFromPassphrase, type KdfParameters, MOST_PASSES, SALT_BYTES } from './kdf.ts'
import { SecretBytes } from './secret-bytes.ts'

const WANTED_MILLISECONDS = 1_000

/**
 * Parameters that take about a second here, never less than the default. Passes are raised, not memory:
 * a vault made on a strong computer must still open on a laptop with 4 GB.
 */
export async function calibrateKdf(): Promise<KdfParameters> {
  const sample = SecretBytes.random(16)
  const start = performance.now()
  const key = await deriveFromPassphrase(sample, new Uint8Array(SALT_BYTES), DEFAULT_KDF)
  const elapsed = performance.now() - start
  key.wipe()
  return { ...DEFAULT_KDF, passes: passesFor(elapsed) }
}

/** Passes that take about a second where the default's take `elapsed` milliseconds. */
export function passesFor(elapsed: number): number {
  const passes = Math.round((DEFAULT_KDF.passes * WANTED_MILLISECONDS) / Math.max(elapsed, 1))
  return Math.min(Math.max(passes, DEFAULT_KDF.passes), MOST_PASSES)
}
