import { beforeAll, describe, expect, test } from 'vitest'
import { newId, SlotId, VaultId } from '#shared/domain/ids.ts'
import { FLOOR_KDF } from './kdf.ts'
import { SecretBytes } from './secret-bytes.ts'
import { KeySlot, openSlot, sealLabel, sealSlot, sealUnopenableSlot, unsealLabel } from './slot.ts'

const owner = newId(VaultId)
const key = SecretBytes.random(32)
const passphrase = SecretBytes.fromText('семь слов на бумажке')
const labels = SecretBytes.random(32)
const id = newId(SlotId)
const fields = { id, kind: 'passphrase', label: sealLabel(labels, id, 'Анна'), createdAt: 1, kdf: FLOOR_KDF } as const
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
    ['label', (slot) => ({ ...slot, label: sealLabel(labels, slot.id, 'Борис') })],
    ['kind', (slot) => ({ ...slot, kind: 'recovery' })],
    ['id', (slot) => ({ ...slot, id: newId(SlotId) })],
    ['time', (slot) => ({ ...slot, createdAt: 2 })],
    ['passes', (slot) => ({ ...slot, kdf: { ...slot.kdf, passes: 4 } })],
    ['salt', (slot) => ({ ...slot, salt: flip(slot.salt) })],
    ['nonce', (slot) => ({ ...slot, wrapped: flip(slot.wrapped) })],
    ['wrapped key', (slot) => ({ ...slot, wrapped: flip(slot.wrapped, 40) })],
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
    expect(second.wrapped).not.toBe(slot.wrapped)
  })

  test('keeps its label to those who hold the key, and does not show its length', () => {
    expect(unsealLabel(labels, slot)).toBe('Анна')
    expect(unsealLabel(SecretBytes.random(32), slot)).toBeNull()
    expect(unsealLabel(labels, { ...slot, id: newId(SlotId) })).toBeNull()
    const longest = `${'ж'.repeat(99)}!`
    const long = sealLabel(labels, id, longest)
    expect(unsealLabel(labels, { id, label: long })).toBe(longest)
    expect(long.length).toBe(slot.label.length)
  })

  test('that nobody can open has the shape of any other', async () => {
    const shut = sealUnopenableSlot(owner, fields, key)
    const shape = (one: KeySlot) => Object.entries(one).map(([name, value]) => [name, String(value).length])
    expect(shape(KeySlot.parse(shut))).toEqual(shape(slot))
    expect(await openSlot(owner, shut, passphrase)).toBeNull()
  })
})
