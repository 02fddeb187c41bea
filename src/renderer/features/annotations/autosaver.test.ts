import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosaver, type SaveState } from './autosaver.ts'

describe('saving a comment by itself', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const setup = () => {
    const saved: string[] = []
    const states: SaveState[] = []
    const gate = { fails: false, hold: null as Promise<void> | null }
    const saver = new Autosaver<string>(
      async (value) => {
        if (gate.hold) await gate.hold
        if (gate.fails) throw new Error('disk')
        saved.push(value)
      },
      (state) => states.push(state),
    )
    return { saver, saved, states, gate }
  }

  it('saves the last state once when typing stops', async () => {
    const { saver, saved, states } = setup()
    for (const text of ['а', 'ад', 'адв']) saver.change(text)
    expect(saved).toEqual([])
    await vi.runAllTimersAsync()
    expect(saved).toEqual(['адв'])
    expect(states.at(-1)).toBe('saved')
    expect(saver.dirty).toBe(false)
  })

  it('saves at once when asked to, and waits until it is done', async () => {
    const { saver, saved } = setup()
    saver.change('до закрытия')
    await saver.flush()
    expect(saved).toEqual(['до закрытия'])
  })

  it('keeps what was typed during a save and saves it next', async () => {
    const { saver, saved, gate } = setup()
    const hold = Promise.withResolvers<void>()
    gate.hold = hold.promise
    saver.change('первое')
    const first = saver.flush()
    saver.change('второе')
    hold.resolve()
    await first
    expect(saver.dirty).toBe(true)
    await saver.flush()
    expect(saved).toEqual(['первое', 'второе'])
    expect(saver.dirty).toBe(false)
  })

  it('keeps the text when saving fails, says so, and saves it later', async () => {
    const { saver, saved, states, gate } = setup()
    gate.fails = true
    saver.change('важное')
    await saver.flush()
    expect(states.at(-1)).toBe('failed')
    expect(saver.dirty).toBe(true)
    gate.fails = false
    await saver.flush()
    expect(saved).toEqual(['важное'])
  })
})
