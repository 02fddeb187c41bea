import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openVault } from '../session.ts'
import { openTestVault, TEST_LABEL, TEST_PASSPHRASE, type TestVault } from '../testing.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await openTestVault()
})
afterEach(() => vault.cleanup())

const current = TEST_PASSPHRASE
const code = (expected: string) => expect.objectContaining({ code: expected })
const opens = async (passphrase: string): Promise<boolean> => {
  await vault.session.close()
  const outcome = await openVault({ path: vault.path, passphrase }).catch(() => null)
  await outcome?.close()
  await vault.reopen()
  return outcome !== null
}
const labels = async () => (await vault.session.request('vault.slots', {})).slots.map(({ label }) => label)

describe('the ways into a vault', () => {
  test('are listed without their secrets', async () => {
    const { slots } = await vault.session.request('vault.slots', {})
    expect(slots.map(({ kind, label }) => [kind, label])).toEqual([
      ['passphrase', TEST_LABEL],
      ['recovery', 'recovery'],
    ])
    expect(Object.keys(slots[0] ?? {}).sort()).toEqual(['createdAt', 'id', 'kind', 'label'])
  })

  test('a changed passphrase opens the vault, the former one no longer does', async () => {
    await vault.session.request('vault.changePassphrase', { current, passphrase: 'новый пароль' })
    await vault.session.request('vault.changePassphrase', { current: 'новый пароль', passphrase: 'новейший' })
    await vault.session.close()
    await expect(openVault({ path: vault.path, passphrase: current })).rejects.toEqual(code('wrong-passphrase'))
    await expect(openVault({ path: vault.path, passphrase: 'новый пароль' })).rejects.toEqual(code('wrong-passphrase'))
    const session = await openVault({ path: vault.path, passphrase: 'новейший' })
    expect(session.warnings).toEqual([])
    expect((await session.request('vault.verify', {})).problems).toEqual([])
    await session.close()
  })

  test('a second person gets a passphrase of their own, and loses it again', async () => {
    const { slots } = await vault.session.request('vault.addPassphrase', {
      current,
      passphrase: 'второй',
      label: 'Борис',
    })
    expect(await opens('второй')).toBe(true)
    expect(await opens(current)).toBe(true)
    const added = slots.find(({ label }) => label === 'Борис')
    if (!added) throw new Error('not added')
    await vault.session.request('vault.removeSlot', { current, slotId: added.id })
    expect(await labels()).toEqual([TEST_LABEL, 'recovery'])
    expect(await opens('второй')).toBe(false)
    await expect(vault.session.request('vault.removeSlot', { current, slotId: added.id })).rejects.toEqual(
      code('not-found'),
    )
  })

  test('cannot be changed without a passphrase, and the last one stays', async () => {
    const { slots } = await vault.session.request('vault.slots', {})
    const [own, recovery] = slots
    if (!own || !recovery) throw new Error('two slots expected')
    const wrong = { current: 'не тот' }
    await expect(
      vault.session.request('vault.addPassphrase', { ...wrong, passphrase: 'x', label: 'x' }),
    ).rejects.toEqual(code('wrong-passphrase'))
    await expect(vault.session.request('vault.changePassphrase', { ...wrong, passphrase: 'x' })).rejects.toEqual(
      code('wrong-passphrase'),
    )
    await expect(vault.session.request('vault.removeSlot', { ...wrong, slotId: own.id })).rejects.toEqual(
      code('wrong-passphrase'),
    )
    await expect(vault.session.request('vault.removeSlot', { current, slotId: own.id })).rejects.toEqual(
      code('last-slot'),
    )
    expect(await labels()).toEqual([TEST_LABEL, 'recovery'])
    expect((await vault.session.request('vault.removeSlot', { current, slotId: recovery.id })).slots).toHaveLength(1)
    await expect(vault.session.request('vault.removeSlot', { current, slotId: own.id })).rejects.toEqual(
      code('last-slot'),
    )
  })

  test('two changes at once both happen', async () => {
    await Promise.all([
      vault.session.request('vault.addPassphrase', { current, passphrase: 'а', label: 'А' }),
      vault.session.request('vault.addPassphrase', { current, passphrase: 'б', label: 'Б' }),
    ])
    expect((await labels()).sort()).toEqual(['recovery', TEST_LABEL, 'А', 'Б'].sort())
    expect(await opens('а')).toBe(true)
    expect(await opens('б')).toBe(true)
  })

  test('a change is announced and noted', async () => {
    const heard: unknown[] = []
    vault.session.on((name, data) => heard.push([name, data]))
    await vault.session.request('vault.changePassphrase', { current, passphrase: 'x' })
    expect(heard).toContainEqual(['vault.changed', { topics: ['slots'] }])
    const last = vault.context.db.prepare('SELECT action FROM audit ORDER BY sequence DESC LIMIT 1').get()
    expect(last).toEqual({ action: 'vault.changePassphrase' })
  })
})
