import { compareAll } from '../src/shared/copies/compare.ts'
import { testPairs, testStatements } from '../src/shared/copies/testing/statements.ts'
import { printTable } from './table.ts'

const PAIRS_EACH = 60
const STATEMENTS = 1_000

const percent = (part: number, of: number) => (of === 0 ? '—' : `${((100 * part) / of).toFixed(1)} %`)

function finish<T>(steps: Generator<unknown, T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

function quality(): void {
  const found = new Map<string, { found: number; all: number; copied: boolean }>()
  for (const { left, right, copied, kind, language } of testPairs(PAIRS_EACH, 20_231_110)) {
    const units = [left, right].map((text, at) => ({ key: String(at), text, language, within: String(at) }))
    const own = found.get(kind) ?? { found: 0, all: 0, copied }
    found.set(kind, own)
    own.all++
    if (finish(compareAll(units)).matches.length > 0) own.found++
  }
  const sum = (copied: boolean, of: 'found' | 'all') =>
    [...found.values()].filter((row) => row.copied === copied).reduce((total, row) => total + row[of], 0)
  const hits = sum(true, 'found')
  const recall = hits / sum(true, 'all')
  const precision = hits / (hits + sum(false, 'found'))
  printTable('Copied wording: statements copied with up to 20 % edits, paraphrased, independent', [
    { what: 'recall', figure: recall.toFixed(3), promise: '≥ 0.95', ok: recall >= 0.95 },
    { what: 'precision', figure: precision.toFixed(3), promise: '≥ 0.95', ok: precision >= 0.95 },
    ...[...found].map(([kind, row]) => ({ what: `called alike: ${kind}`, figure: percent(row.found, row.all) })),
  ])
}

function speed(): void {
  const units = testStatements(STATEMENTS, 7).map((text, at) => ({
    key: String(at),
    text,
    language: 'ru',
    within: String(at),
  }))
  const started = performance.now()
  const steps = compareAll(units)
  let step = steps.next()
  let longest = 0
  for (let before = started; !step.done; ) {
    step = steps.next()
    const now = performance.now()
    longest = Math.max(longest, now - before)
    before = now
  }
  const seconds = (performance.now() - started) / 1_000
  printTable(`${STATEMENTS.toLocaleString('en')} statements compared pairwise`, [
    { what: 'all', figure: `${seconds.toFixed(2)} s`, promise: '≤ 10 s', ok: seconds <= 10 },
    { what: 'found alike', figure: String(step.value.matches.length) },
    { what: 'longest step, in which nobody else has a turn', figure: `${longest.toFixed(0)} ms` },
  ])
}

/** How well copied wording is told from other wording, and how fast. */
export async function benchCopies(): Promise<void> {
  quality()
  speed()
}
