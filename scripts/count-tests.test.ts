import { expect, test } from 'vitest'
import { countTests } from './count-tests.ts'

const log = `
 Test Files  1 failed | 11 passed (12)
      Tests  2 failed | 120 passed | 3 skipped (125)
Running 9 tests using 1 worker
  1 failed
    [e2e] › reader.test.ts:3:1 › opens
  1 flaky
  2 skipped
  5 passed (1.2m)
`

test('every runner is added up; a test that passed at its second try passed', () => {
  expect(countTests(log, 1)).toEqual({ passed: 126, failed: 3, skipped: 5 })
})

test('a step that fails without a failed test still counts', () => {
  expect(countTests('      Tests  7 passed (7)\n', 1)).toEqual({ passed: 7, failed: 1, skipped: 0 })
})

test('colours do not hide the counts', () => {
  expect(countTests('\u001b[2m      Tests \u001b[22m \u001b[32m7 passed\u001b[39m (7)', 0).passed).toBe(7)
})
