import { FLOOR_KDF } from '#crypto/kdf.ts'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { openConnection } from '../db/connection.ts'
import type { Migration } from '../db/migrations/index.ts'
import { upgrade } from '../db/upgrade.ts'
import { closeCompartment, openCompartment, setUpCompartment } from '../lifecycle/compartment.ts'
import { changePassphrase } from '../lifecycle/slots.ts'
import { createVault, openVault } from '../session.ts'
import { storeFile, TEST_LABEL, TEST_PASSPHRASE } from '../testing.ts'
import type { StepKiller } from './step-killer.ts'

/** Does one thing to the vault or database at `path` and dies before its n-th change of the disk; says how many there were when it lives. */
const [what = '', path = '', step = '', extra = ''] = process.argv.slice(2)
const { stepKiller } = globalThis as unknown as { stepKiller: StepKiller }
const arm = (): void => stepKiller.arm(Number(step))

/** Passphrases of the compartment before and after its change. */
const SEALED = 'печать'
const CHANGED = 'новая печать'

const ADDED: Migration = { number: 20, name: 'added', up: (db) => db.exec('ALTER TABLE a ADD COLUMN y TEXT') }

const deeds: Record<string, () => Promise<void>> = {
  async create() {
    const created = await createVault({ path, passphrase: TEST_PASSPHRASE, label: TEST_LABEL, kdf: FLOOR_KDF })
    await (await created.confirm(created.recoveryCode)).close()
  },
  async changePassphrase() {
    const session = await openVault({ path, passphrase: TEST_PASSPHRASE })
    arm()
    await session.request('vault.changePassphrase', { current: TEST_PASSPHRASE, passphrase: extra })
    await session.close()
  },
  async setUpCompartment() {
    const place = JSON.parse(extra)
    arm()
    closeCompartment(await setUpCompartment(place, SEALED))
  },
  async changeSealedPassphrase() {
    const opened = await openCompartment(JSON.parse(extra), SEALED)
    arm()
    await changePassphrase(opened, SEALED, CHANGED, true)
    closeCompartment(opened)
  },
  async openStoreClose() {
    arm()
    const session = await openVault({ path, passphrase: TEST_PASSPHRASE })
    storeFile(session.context, Buffer.alloc(200_000, Number(step)))
    await session.close()
  },
  async upgrade() {
    const key = SecretBytes.take(Buffer.from(extra, 'hex'))
    const db = openConnection(path, key, 'write')
    arm()
    upgrade(db, path, key, [{ ...ADDED, number: 10, up: () => undefined }, ADDED]).close()
  },
}
if (what === 'create') arm()
await deeds[what]?.()
process.stdout.write(String(stepKiller.steps()))
