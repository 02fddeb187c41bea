import { afterEach, describe, expect, it } from 'vitest'
import { DeloError } from '#shared/rpc/errors.ts'
import { clearUndo, recordUndo, redo, undo } from './undo.ts'

afterEach(clearUndo)

/** A number that is set, with its way back. */
function set(box: { value: number }, value: number) {
  const before = box.value
  box.value = value
  recordUndo({
    label: `to ${value}`,
    undo: async () => {
      box.value = before
    },
    redo: async () => {
      box.value = value
    },
  })
}

describe('undo', () => {
  it('goes back and forth through actions in order', async () => {
    const box = { value: 0 }
    set(box, 1)
    set(box, 2)
    expect((await undo())?.label).toBe('to 2')
    await undo()
    expect(box.value).toBe(0)
    expect(await undo()).toBeNull()
    await redo()
    await redo()
    expect(box.value).toBe(2)
    expect(await redo()).toBeNull()
  })

  it('a new action ends what could be redone', async () => {
    const box = { value: 0 }
    set(box, 1)
    await undo()
    set(box, 5)
    expect(await redo()).toBeNull()
    expect(box.value).toBe(5)
  })

  it('steps asked for at once run one after another', async () => {
    const box = { value: 0 }
    for (const value of [1, 2, 3]) set(box, value)
    const labels = (await Promise.all([undo(), undo(), undo()])).map((action) => action?.label)
    expect(labels).toEqual(['to 3', 'to 2', 'to 1'])
    expect(box.value).toBe(0)
  })

  it('a step that fails can be tried again', async () => {
    let full = true
    const failing = async () => {
      if (full) throw new DeloError('disk-full')
    }
    recordUndo({ label: 'a', undo: failing, redo: failing })
    await expect(undo()).rejects.toThrow()
    full = false
    expect((await undo())?.label).toBe('a')
  })

  it('a step whose object is gone is forgotten, so that those before it still work', async () => {
    const box = { value: 0 }
    set(box, 1)
    const gone = () => Promise.reject(new DeloError('not-found'))
    recordUndo({ label: 'gone', undo: gone, redo: gone })
    await expect(undo()).rejects.toThrow()
    await undo()
    expect(box.value).toBe(0)
  })
})
