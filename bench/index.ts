import { benchCopies } from './copies.ts'
import { benchFiles } from './files.ts'
import { benchImport } from './import.ts'
import { benchMatrix } from './matrix.ts'
import { benchPersons } from './persons.ts'
import { benchReader } from './reader.ts'
import { benchRows } from './rows.ts'
import { benchSearch } from './search.ts'
import { benchStart } from './start.ts'
import { printTable } from './table.ts'
import { benchTimeline } from './timeline.ts'
import { benchUnlock } from './unlock.ts'

const ratioOf = (figure: number, anchor: number) => `${(figure / anchor).toFixed(2)} ×`

async function importing(): Promise<void> {
  const { pages, ours, pdftotext } = await benchImport()
  const anchor =
    pdftotext === null
      ? { anchor: 'pdftotext is not installed' }
      : { anchor: `${Math.round(pdftotext)} pages/s`, ratio: ratioOf(ours, pdftotext), ok: ours >= pdftotext / 2 }
  printTable(`Import of ${pages.toLocaleString('en')} pages of text PDFs (anchor: pdftotext, one process)`, [
    {
      what: 'hash, encrypt, store, extract, index',
      figure: `${Math.round(ours)} pages/s`,
      promise: '≥ 0.5 ×',
      ...anchor,
    },
  ])
}

async function files(): Promise<void> {
  const { ours, anchor } = await benchFiles()
  printTable('A stored 100 MB file (anchor: read and AES-256-GCM-decrypt in one go)', [
    {
      what: 'read by ranges of 256 KiB',
      figure: `${Math.round(ours)} MB/s`,
      anchor: `${Math.round(anchor)} MB/s`,
      ratio: ratioOf(ours, anchor),
      promise: '≥ 0.5 ×',
      ok: ours >= anchor / 2,
    },
  ])
}

async function unlock(): Promise<void> {
  const { opening, derivation } = await benchUnlock()
  const rest = opening - derivation
  printTable('Unlocking the sample case', [
    { what: 'all', figure: `${Math.round(opening)} ms` },
    { what: 'without deriving the key', figure: `${Math.round(rest)} ms`, promise: '≤ 100 ms', ok: rest <= 100 },
  ])
}

async function start(): Promise<void> {
  const { ours, empty } = await benchStart()
  printTable('Starting (anchor: an empty window of the same host)', [
    {
      what: 'to the unlock screen',
      figure: `${Math.round(ours)} ms`,
      anchor: `${Math.round(empty)} ms`,
      ratio: ratioOf(ours, empty),
      promise: '≤ 2 ×',
      ok: ours <= empty * 2,
    },
  ])
}

/** `npm run bench [-- name…]`: measures Delo against its anchors in one run and prints tables of ratios. */
const benches: Record<string, () => Promise<void>> = {
  import: importing,
  search: () => benchSearch(20_000, { warm: 15, fresh: 120 }),
  'search-200k': () => benchSearch(200_000, { warm: 80 }),
  persons: benchPersons,
  files,
  unlock,
  start,
  reader: benchReader,
  timeline: benchTimeline,
  rows: benchRows,
  matrix: benchMatrix,
  copies: benchCopies,
}

const wanted = process.argv.slice(2)
for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) {
  const bench = benches[name]
  if (!bench) throw new Error(`there is no bench "${name}"; there are: ${Object.keys(benches).join(', ')}`)
  await bench()
}
