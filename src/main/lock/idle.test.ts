import { describe, expect, it } from 'vitest'
import { IdleWatch } from './idle.ts'

describe('IdleWatch', () => {
  it('is idle after the minutes have passed since the last activity, not before', () => {
    let now = 1_000
    const watch = new IdleWatch(() => now)
    now += 9 * 60_000
    watch.activity()
    now += 10 * 60_000 - 1
    expect(watch.isIdle(10, 0)).toBe(false)
    now += 1
    expect(watch.isIdle(10, 0)).toBe(true)
  })

  it('believes the system over a window that keeps claiming activity', () => {
    const watch = new IdleWatch(() => 0)
    watch.activity()
    expect(watch.isIdle(5, 299)).toBe(false)
    expect(watch.isIdle(5, 300)).toBe(true)
  })

  it('counts the time the computer slept', () => {
    let now = 0
    const watch = new IdleWatch(() => now)
    now += 8 * 3_600_000
    expect(watch.isIdle(240, 0)).toBe(true)
  })
})
