import { afterEach, describe, expect, it, vi } from 'vitest'
import { DeloError } from '#shared/rpc/errors.ts'
import { changeRecord, createRecord, eraseRecord, setValue } from './records.ts'
import { clearUndo, redo, undo } from './undo.ts'

vi.mock('./notify.ts', () => ({ notifyError: vi.fn() }))
vi.mock('./undo-toast.tsx', async () => ({ didAction: (await import('./undo.ts')).recordUndo }))
afterEach(clearUndo)

type Entry = { id: number; title: string; note: string }

/** A vault of one kind of record: what it holds now, whatever is on the screen. */
function vaultOf(...entries: Entry[]) {
  const held = new Map(entries.map((entry) => [entry.id, entry]))
  return {
    held,
    save: (id: number) => async (fields: Partial<Entry>) => {
      const before = held.get(id)
      if (!before) throw new DeloError('not-found')
      held.set(id, { ...before, ...fields })
      return { before }
    },
    ways: {
      erase: async ({ id }: Entry) => held.delete(id),
      restore: async (entry: Entry) => held.set(entry.id, entry),
      present: async ({ id }: Entry) => {
        const entry = held.get(id)
        if (!entry) throw new DeloError('not-found')
        return entry
      },
    },
  }
}
const first: Entry = { id: 1, title: 'Жалоба', note: '' }

describe('a changed record', () => {
  it('goes back to what the vault says stood there, not to what was on the screen', async () => {
    const { held, save } = vaultOf({ ...first, title: 'Новое название' })
    await changeRecord({ title: 'Третье' }, save(1), 'changed')
    await undo()
    expect(held.get(1)?.title).toBe('Новое название')
    await redo()
    expect(held.get(1)?.title).toBe('Третье')
  })

  it('leaves fields alone that were not changed', async () => {
    const { held, save } = vaultOf(first)
    await changeRecord({ title: 'Иначе' }, save(1), 'changed')
    held.set(1, { id: 1, title: 'Иначе', note: 'дописано потом' })
    await undo()
    expect(held.get(1)).toEqual({ ...first, note: 'дописано потом' })
  })

  it('that could not be saved leaves nothing to undo', async () => {
    const { save } = vaultOf()
    await expect(changeRecord({ title: 'Иначе' }, save(1), 'changed')).rejects.toMatchObject({ code: 'not-found' })
    expect(await undo()).toBeNull()
  })
})

describe('a record that was made, or erased', () => {
  it('comes back as it was when it went', async () => {
    const { held, ways } = vaultOf()
    await createRecord(
      async () => {
        held.set(1, first)
        return first
      },
      ways,
      'created',
    )
    held.set(1, { ...first, note: 'дописано' })
    await undo()
    expect(held.size).toBe(0)
    await redo()
    expect(held.get(1)?.note).toBe('дописано')
  })

  it('is erased and restored as the vault had it', async () => {
    const { held, ways } = vaultOf({ ...first, note: 'новее, чем на экране' })
    await eraseRecord(first, ways, 'erased')
    expect(held.size).toBe(0)
    await undo()
    expect(held.get(1)?.note).toBe('новее, чем на экране')
  })
})

it('a value goes back to the one it had', async () => {
  let present: number | null = 3
  const set = async (value: number | null) => {
    const before = present
    present = value
    return { before }
  }
  await setValue(null, set, 'set')
  await undo()
  expect(present).toBe(3)
})
