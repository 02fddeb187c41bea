import { performance } from 'node:perf_hooks'
import { deriveFromPassphrase, FLOOR_KDF, SALT_BYTES } from '../src/crypto/kdf.ts'
import { SecretBytes } from '../src/crypto/secret-bytes.ts'
import { openVault } from '../src/vault/session.ts'
import { TEST_PASSPHRASE } from '../src/vault/testing.ts'

/** `fresh-search.ts VAULT QUERY`: opens the vault, asks once, prints the milliseconds that took beyond deriving the key. */
const [path = '', query = ''] = process.argv.slice(2)
const derive = async () => {
  const started = performance.now()
  await deriveFromPassphrase(SecretBytes.fromText(TEST_PASSPHRASE), Buffer.alloc(SALT_BYTES, 1), FLOOR_KDF)
  return performance.now() - started
}
const derivation = Math.min(await derive(), await derive())
const started = performance.now()
const session = await openVault({ path, passphrase: TEST_PASSPHRASE })
await session.request('search.run', { query, dossierId: null, filters: {}, limit: 20, offset: 0 })
console.log(performance.now() - started - derivation)
await session.close()
