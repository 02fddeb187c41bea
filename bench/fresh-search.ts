import { performance } from 'node:perf_hooks'
import { runSearch } from '../src/vault/features/search/run.ts'
import { readHeaderCopies } from '../src/vault/lifecycle/header-files.ts'
import { vaultPaths } from '../src/vault/lifecycle/layout.ts'
import { acquireLock } from '../src/vault/lifecycle/lock.ts'
import { openUnlocked } from '../src/vault/lifecycle/open-unlocked.ts'
import { unlockByPassphrase } from '../src/vault/lifecycle/unlock.ts'
import { TEST_PASSPHRASE } from '../src/vault/testing.ts'
import { warmUp } from '../src/vault/warm-up.ts'

/**
 * `fresh-search.ts VAULT QUERY`: opens the vault, asks once, prints the milliseconds of both together. The key is
 * derived before the clock starts: that takes as long as the user's passphrase was made to take, and what is made
 * meanwhile (vault/warm-up.ts) is made then here too.
 */
const [path = '', query = ''] = process.argv.slice(2)
const paths = vaultPaths(path)
const copies = readHeaderCopies(paths)
const unlocking = unlockByPassphrase(copies.usable, TEST_PASSPHRASE)
warmUp()
const unlocked = await unlocking
const started = performance.now()
const vault = openUnlocked({ paths, copies, unlocked, lock: acquireLock(paths.lock), acceptState: false })
runSearch(vault.db, { query, dossierId: null, filters: {}, language: 'ru', limit: 20, offset: 0 })
console.log(performance.now() - started)
vault.close()
