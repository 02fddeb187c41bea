import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCompartment, compartmentState, openCompartment, setUpCompartment } from '../lifecycle/compartment.ts'
import { compartmentMark } from '../lifecycle/compartment-mark.ts'
import { openVault } from '../session.ts'
import { type ClosedTestVault, closedTestVault, TEST_PASSPHRASE } from '../testing.ts'
import { eachStep, onceFree } from './run-steps.ts'

const [SEALED, CHANGED] = ['печать', 'новая печать']
let folder: string
let vault: ClosedTestVault
let mark: ReturnType<typeof compartmentMark>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'delo-sealed-steps-'))
  vault = await closedTestVault()
  const session = await openVault({ path: vault.copy(), passphrase: TEST_PASSPHRASE })
  mark = compartmentMark(session.context.db)
  await session.close()
})
afterAll(() => {
  vault.cleanup()
  rmSync(folder, { recursive: true, force: true })
})

const placeIn = (path: string) => ({ ...mark, folder: join(path, 'sealed') })
const isWhole = async (path: string, passphrase: string, step: number): Promise<void> => {
  const opened = await onceFree(() => openCompartment(placeIn(path), passphrase))
  expect({ step, warnings: opened.warnings, readOnly: opened.readOnly }).toEqual({
    step,
    warnings: [],
    readOnly: false,
  })
  closeCompartment(opened)
}

describe('the compartment, killed before any one of its changes of the disk', { timeout: 300_000 }, () => {
  test('while its first passphrase is set: it can still be set, or it opens', async () => {
    const states = new Set<string>()
    await eachStep(
      'setUpCompartment',
      () => vault.copy(),
      8,
      async (path, step) => {
        const state = compartmentState(placeIn(path))
        states.add(state)
        if (state === 'unused') closeCompartment(await onceFree(() => setUpCompartment(placeIn(path), SEALED)))
        await isWhole(path, SEALED, step)
        const session = await openVault({ path, passphrase: TEST_PASSPHRASE })
        expect((await session.request('vault.verify', {})).problems).toEqual([])
        await session.close()
      },
      (path) => JSON.stringify(placeIn(path)),
    )
    expect([...states].sort()).toEqual(['set', 'unused'])
  })

  test('while its passphrase is changed: exactly one of the two opens it', async () => {
    const opened = new Set<string>()
    const fresh = async () => {
      const path = vault.copy()
      closeCompartment(await setUpCompartment(placeIn(path), SEALED))
      return path
    }
    const prepared = await Promise.all(Array.from({ length: 8 }, fresh))
    await eachStep(
      'changeSealedPassphrase',
      () => prepared.pop() ?? '',
      6,
      async (path, step) => {
        const old = await onceFree(() => openCompartment(placeIn(path), SEALED)).catch(() => null)
        opened.add(old ? 'old' : 'new')
        if (old) closeCompartment(old)
        await isWhole(path, old ? SEALED : CHANGED, step)
        const other = openCompartment(placeIn(path), old ? CHANGED : SEALED)
        await expect(other).rejects.toMatchObject({ code: 'sealed-passphrase-wrong' })
      },
      (path) => JSON.stringify(placeIn(path)),
    )
    expect([...opened].sort()).toEqual(['new', 'old'])
  })
})
