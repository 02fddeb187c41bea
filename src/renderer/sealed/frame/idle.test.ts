import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secondsToSay } from './idle.ts'

test('nothing is said while there is time; then the seconds, in fives, down to nought', () => {
  expect(secondsToSay(5, 0)).toBe(null)
  expect(secondsToSay(5, 239_000)).toBe(null)
  expect(secondsToSay(5, 240_000)).toBe(60)
  expect(secondsToSay(5, 258_500)).toBe(45)
  expect(secondsToSay(5, 300_000)).toBe(0)
  expect(secondsToSay(1, 29_000)).toBe(null)
  expect(secondsToSay(1, 30_000)).toBe(30)
})

test('never says more than is left by a step, nor less than is left', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 4_000_000 }), (minutes, idle) => {
      const said = secondsToSay(minutes, idle)
      const left = (minutes * 60_000 - idle) / 1_000
      if (said === null) expect(left).toBeGreaterThan(29)
      else expect(said - Math.max(0, left)).toBeLessThan(5)
      if (said !== null) expect(said).toBeGreaterThanOrEqual(Math.max(0, left))
    }),
  )
})
