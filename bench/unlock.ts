import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { connectReader } from '../src/cli/reader-child.ts'
import { deriveFromPassphrase, FLOOR_KDF, SALT_BYTES } from '../src/crypto/kdf.ts'
import { SecretBytes } from '../src/crypto/secret-bytes.ts'
import { buildSample, makeSampleFiles } from '../src/vault/sample/build.ts'
import { sampleFonts } from '../src/vault/sample/fonts.ts'
import { openTestVault, TEST_PASSPHRASE } from '../src/vault/testing.ts'

const ROUNDS = 9
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Milliseconds that opening the sample case takes beyond deriving the key from the passphrase. */
export async function benchUnlock() {
  const vault = await openTestVault()
  try {
    const reader = connectReader(vault.session)
    await buildSample(vault.session, await makeSampleFiles(sampleFonts()))
    await reader.close()
    const derivations: number[] = []
    const openings: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      derivations.push(
        await milliseconds(() =>
          deriveFromPassphrase(SecretBytes.fromText(TEST_PASSPHRASE), randomBytes(SALT_BYTES), FLOOR_KDF),
        ),
      )
      await vault.session.close()
      openings.push(await milliseconds(() => vault.reopen()))
    }
    return { opening: median(openings), derivation: median(derivations) }
  } finally {
    await vault.cleanup()
  }
}
