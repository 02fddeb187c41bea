import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3-multiple-ciphers'
import { indexedText } from '../src/shared/text/words.ts'
import type { ReadableDB } from '../src/vault/db/types.ts'
import { quickSearch } from '../src/vault/features/search/quick.ts'
import { runSearch } from '../src/vault/features/search/run.ts'
import { addDocument } from '../src/vault/features/search/testing.ts'
import type { VaultSession } from '../src/vault/session.ts'
import { openTestVault } from '../src/vault/testing.ts'
import { dayOfQueries, type Query } from './queries.ts'
import { printTable, type Row } from './table.ts'
import { LANGUAGE_MIX, pageMaker } from './texts.ts'

const QUERIES = 240
const ROUNDS = 5
const FRESH_PROCESSES = 12

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN
const p50p95 = (values: readonly number[]) =>
  `${percentile(values, 0.5).toFixed(1)} / ${percentile(values, 0.95).toFixed(1)} ms`

/** Fills a dossier with fictional pages; answers pages per second, everything durable. */
async function fill(session: VaultSession, pages: number, pagesADocument: number): Promise<number> {
  const { id } = await session.request('dossiers.create', { title: 'Дело для замера' })
  const makers = LANGUAGE_MIX.map((language, i) => ({ language, make: pageMaker(language, i + 1) }))
  const started = performance.now()
  for (let document = 0; document * pagesADocument < pages; document++) {
    const { language, make } = makers[document % makers.length] as (typeof makers)[number]
    const title = `Документ ${document}`
    addDocument(session.context, id, { title, language, pages: Array.from({ length: pagesADocument }, make) })
  }
  return (pages / (performance.now() - started)) * 1_000
}

const ask = (db: ReadableDB, query: string) =>
  runSearch(db, { query, dossierId: null, filters: {}, language: 'ru', limit: 20, offset: 0 })

const timed = (work: () => unknown): number => {
  const started = performance.now()
  work()
  return performance.now() - started
}

/**
 * Milliseconds of each query: the median of several runs, since another program's turn on the processor is not the
 * query's time; over both databases in turn, so that neither has the quieter computer. The first run only warms up.
 */
function side(dbs: readonly ReadableDB[], queries: readonly Query[]): number[][] {
  const times = dbs.map(() => queries.map((): number[] => []))
  for (let round = 0; round <= ROUNDS; round++)
    for (const [q, { query }] of queries.entries())
      for (const [i, db] of dbs.entries()) {
        const time = timed(() => ask(db, query))
        if (round > 0) times[i]?.[q]?.push(time)
      }
  return times.map((ofDb) => ofDb.map((rounds) => percentile(rounds, 0.5)))
}

/** The vault's database decrypted into a file of its own: what the same index costs without encryption. */
function plainCopy(session: VaultSession, folder: string): ReadableDB {
  const path = join(folder, 'plain.db')
  session.context.db.prepare('VACUUM INTO ?').run(path)
  const db = new Database(path, {})
  db.pragma("cipher = 'sqlcipher'")
  db.pragma('legacy = 4')
  db.pragma(`key = "${session.databaseKeyPragma()}"`)
  db.pragma("rekey = ''")
  for (const name of ['cache_size', 'temp_store', 'mmap_size'])
    db.pragma(`${name} = ${session.context.db.pragma(name, { simple: true })}`)
  return db as unknown as ReadableDB
}

/** Milliseconds from opening the vault, its key derived, to the first answer, each in a process of its own. */
function fresh(path: string, queries: readonly Query[]): number[] {
  const script = fileURLToPath(import.meta.resolve('./fresh-search.ts'))
  return queries.map(({ query }) =>
    Number(
      execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, path, query], {
        encoding: 'utf8',
      }),
    ),
  )
}

function textSpeed(): number {
  const pages = LANGUAGE_MIX.flatMap((language, i) => {
    const make = pageMaker(language, 100 + i)
    return Array.from({ length: 200 }, () => ({ text: make(), language }))
  })
  const run = () => timed(() => pages.forEach(({ text, language }) => void indexedText(text, language)))
  run()
  return (pages.length / run()) * 1_000
}

export async function benchSearch(pages: number, promise: { warm: number; fresh?: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'delo-bench-'))
  const vault = await openTestVault()
  try {
    const filled = await fill(vault.session, pages, pages > 50_000 ? 100 : 10)
    const queries = dayOfQueries(QUERIES)
    const plain = plainCopy(vault.session, folder)
    const [ours = [], theirs = []] = side([vault.context.db, plain], queries)
    plain.close()
    const ratio = ours.reduce((sum, time) => sum + time, 0) / theirs.reduce((sum, time) => sum + time, 0)
    const rows: Row[] = [
      {
        what: 'all queries, warm, p50 / p95',
        figure: p50p95(ours),
        anchor: p50p95(theirs),
        ratio: `${ratio.toFixed(2)} ×`,
        promise: `p95 ≤ ${promise.warm} ms, ≤ 1.2 × plain`,
        ok: percentile(ours, 0.95) <= promise.warm && ratio <= 1.2,
      },
    ]
    for (const kind of new Set(queries.map((query) => query.kind))) {
      const of = (times: number[]) => times.filter((_, i) => queries[i]?.kind === kind)
      rows.push({ what: `  ${kind}`, figure: p50p95(of(ours)), anchor: p50p95(of(theirs)) })
    }
    const quick = queries.map(({ query }) =>
      timed(() => quickSearch(vault.context.db, { query: query.slice(0, 8), dossierId: null, language: 'ru' })),
    )
    rows.push({
      what: 'Ctrl+K, p50 / p95',
      figure: p50p95(quick),
      promise: 'p95 ≤ 20 ms',
      ok: percentile(quick, 0.95) <= 20,
    })
    if (promise.fresh) {
      await vault.session.close()
      const times = fresh(vault.path, queries.slice(0, FRESH_PROCESSES))
      const worst = percentile(times, 0.95)
      rows.push({
        what: 'first answer of a fresh process, p50 / p95',
        figure: p50p95(times),
        promise: `p95 ≤ ${promise.fresh} ms`,
        ok: worst <= promise.fresh,
      })
      rows.push({
        what: 'folding and stemming',
        figure: `${Math.round(textSpeed())} pages/s`,
        promise: '≥ 4000 pages/s',
      })
    }
    rows.push({ what: 'indexing, stored and durable', figure: `${Math.round(filled)} pages/s` })
    printTable(`Search over ${pages.toLocaleString('en')} pages (anchor: the same database in plain SQLite)`, rows)
  } finally {
    await vault.cleanup()
    rmSync(folder, { recursive: true, force: true })
  }
}
