/** Numbers in ascending runs, each number once: [3, 1, 2, 5] is [[1, 3], [5, 5]]. */
export function toRuns(numbers: Iterable<number>): [number, number][] {
  const runs: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}

/** The numbers of runs, in order, each once. */
export function fromRuns(runs: Iterable<readonly [number, number]>): number[] {
  const numbers = new Set<number>()
  for (const [first, last] of runs) for (let number = first; number <= last; number++) numbers.add(number)
  return [...numbers].sort((a, b) => a - b)
}

/** "1–3, 5". */
export const runsText = (runs: readonly (readonly [number, number])[]): string =>
  runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
