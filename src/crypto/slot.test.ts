import { beforeAll, describe, expect, test } from 'vitest'
import { newId, SlotId, VaultId } from '#shared/domain/ids.ts'
import { FLOOR_KDF } from './kdf.ts'
import { SecretBytes } from './secret-bytes.ts'
import { KeySlot, openSlot, sealSlot, sealUnopenableSlot } from './slot.ts'

const owner = newId(VaultId)
const key = SecretBytes.random(32)
const passphrase = SecretBytes.fromText('семь слов на бумажке')
const fields = { id: newId(SlotId), kind: 'passphrase', label: 'Анна', createdAt: 1, kdf: FLOOR_KDF } as const
let slot: KeySlot
beforeAll(async () => {
  slot = await sealSlot(owner, fields, passphrase, key)
})
const flip = (hex: string, at = 0): string =>
  hex.slice(0, at) + (Number.parseInt(hex.charAt(at), 16) ^ 1).toString(16) + hex.slice(at + 1)

describe('a slot', () => {
  test('gives the key back to the passphrase that sealed it, after a trip through JSON', async () => {
    const again = KeySlot.parse(JSON.parse(JSON.stringify(slot)))
    expect((await openSlot(owner, again, passphrase))?.equals(key)).toBe(true)
  })

  test('stays shut for any other passphrase', async () => {
    for (const text of ['семь слов на бумажк', 'Семь слов на бумажке', ' '])
      expect(await openSlot(owner, slot, SecretBytes.fromText(text))).toBeNull()
  })

  test.each<[string, (slot: KeySlot) => KeySlot]>([
    ['label', (slot) => ({ ...slot, label: 'Борис' })],
    ['kind', (slot) => ({ ...slot, kind: 'recovery' })],
    ['id', (slot) => ({ ...slot, id: newId(SlotId) })],
    ['time', (slot) => ({ ...slot, createdAt: 2 })],
    ['passes', (slot) => ({ ...slot, kdf: { ...slot.kdf, passes: 4 } })],
    ['salt', (slot) => ({ ...slot, salt: flip(slot.salt) })],
    ['nonce', (slot) => ({ ...slot, nonce: flip(slot.nonce) })],
    ['wrapped key', (slot) => ({ ...slot, wrapped: flip(slot.wrapped, 5) })],
    ['tag', (slot) => ({ ...slot, wrapped: flip(slot.wrapped, slot.wrapped.length - 1) })],
  ])('stays shut when its %s was altered', async (_, alter) => {
    expect(await openSlot(owner, alter(slot), passphrase)).toBeNull()
  })

  test('stays shut in another vault', async () => {
    expect(await openSlot(newId(VaultId), slot, passphrase)).toBeNull()
  })

  test('never wraps the same key the same way twice', async () => {
    const second = await sealSlot(owner, fields, passphrase, key)
    expect(second.salt).not.toBe(slot.salt)
    expect(second.nonce).not.toBe(slot.nonce)
    expect(second.wrapped).not.toBe(slot.wrapped)
  })

  test('that nobody can open has the shape of any other', async () => {
    const shut = sealUnopenableSlot(owner, fields, key)
    const shape = (one: KeySlot) => Object.entries(one).map(([name, value]) => [name, String(value).length])
    expect(shape(KeySlot.parse(shut))).toEqual(shape(slot))
    expect(await openSlot(owner, shut, passphrase)).toBeNull()
  })
})
