import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/**
 * Adds up what the runners of `npm test` say of themselves and prints "N passed, N failed".
 * A step that failed without a failed test of its own (types, lint, zones, a crash) counts as one failure.
 */
export function countTests(log: string, status: number): { passed: number; failed: number; skipped: number } {
  const lines = stripVTControlCharacters(log).split('\n')
  const sum = (patterns: RegExp[]) =>
    lines.reduce(
      (total, line) => total + patterns.reduce((found, pattern) => found + Number(pattern.exec(line)?.[1] ?? 0), 0),
      0,
    )
  // Vitest: "      Tests  1 failed | 120 passed | 2 skipped (123)"; Playwright: "  12 passed (1.2m)".
  // Playwright leaves a test that passed at its second try out of "passed" and names it as flaky beside it.
  const passed = sum([/^\s+Tests\s.*?(\d+) passed/, /^\s+(\d+) passed \(/, /^\s+(\d+) flaky$/])
  const skipped = sum([/^\s+Tests\s.*?(\d+) skipped/, /^\s+(\d+) skipped$/])
  const failed = sum([/^\s+Tests\s.*?(\d+) failed/, /^\s+(\d+) failed$/])
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed, skipped }
}

if (import.meta.main) {
  const [log = '', status = '1'] = process.argv.slice(2)
  const { passed, failed, skipped } = countTests(readFileSync(log, 'utf8'), Number(status))
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
}
