/** One measured figure beside what it is held against. `ok`: whether it keeps the promise, where there is one. */
export type Row = { what: string; figure: string; anchor?: string; ratio?: string; promise?: string; ok?: boolean }

/** Rows as an aligned table for the terminal. */
export function printTable(title: string, rows: readonly Row[]): void {
  const columns = ['what', 'figure', 'anchor', 'ratio', 'promise'] as const
  const heads = { what: '', figure: 'Delo', anchor: 'anchor', ratio: 'ratio', promise: 'promise' }
  const cells = [heads, ...rows.map((row) => ({ ...heads, anchor: '', ratio: '', promise: '', ...row }))]
  const used = columns.filter((column) => column === 'what' || column === 'figure' || rows.some((row) => row[column]))
  const width = (column: (typeof columns)[number]) => Math.max(...cells.map((cell) => cell[column].length))
  console.log(`\n${title}`)
  for (const [i, cell] of cells.entries()) {
    const line = used.map((column) =>
      column === 'what' ? cell.what.padEnd(width('what')) : cell[column].padStart(width(column)),
    )
    const verdict = i === 0 || rows[i - 1]?.ok === undefined ? '' : rows[i - 1]?.ok ? '  kept' : '  NOT KEPT'
    console.log(`  ${line.join('  ')}${verdict}`)
  }
}
