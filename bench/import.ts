import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { importFiles } from '../src/cli/import-file.ts'
import { connectReader } from '../src/cli/reader-child.ts'
import { hearingRecord } from '../src/vault/sample/documents/hearing-record.ts'
import { sampleFonts } from '../src/vault/sample/fonts.ts'
import { paperPdf } from '../src/vault/sample/pdf.ts'
import { openTestVault } from '../src/vault/testing.ts'

const FILES = 200
const PAGES_A_FILE = 10
const PAGES = FILES * PAGES_A_FILE
const ROUNDS = 3

/** 2,000 pages of Russian text in 200 files that all differ. */
async function makeFiles(folder: string): Promise<string[]> {
  const paths: string[] = []
  for (let index = 0; index < FILES; index++) {
    const path = join(folder, `т${index + 1}.pdf`)
    writeFileSync(path, await paperPdf(`Протокол ${index + 1}`, hearingRecord(PAGES_A_FILE, index + 1), sampleFonts()))
    paths.push(path)
  }
  return paths
}

/** Seconds that `pdftotext` takes, one process after another. */
function pdftotextSeconds(paths: string[]): number | null {
  const start = performance.now()
  for (const path of paths) if (spawnSync('pdftotext', [path, '-']).status !== 0) return null
  return (performance.now() - start) / 1000
}

/** Seconds from the first byte read to the last page durable and found by search. */
async function importSeconds(paths: string[]): Promise<number> {
  const vault = await openTestVault()
  const reader = connectReader(vault.session)
  try {
    const dossier = await vault.session.request('dossiers.create', { title: 'Замер' })
    const start = performance.now()
    let pages = 0
    for await (const { item } of importFiles(vault.session, dossier.id, paths)) pages += item.pageCount ?? 0
    const seconds = (performance.now() - start) / 1000
    if (pages !== PAGES) throw new Error(`${pages} of ${PAGES} pages came in`)
    return seconds
  } finally {
    await reader.close()
    await vault.cleanup()
  }
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

export async function benchImport() {
  const folder = mkdtempSync(join(tmpdir(), 'delo-bench-'))
  try {
    const paths = await makeFiles(folder)
    const anchors: number[] = []
    const ours: number[] = []
    // In turn, so that a machine that slows down slows both.
    for (let round = 0; round < ROUNDS; round++) {
      const anchor = pdftotextSeconds(paths)
      if (anchor !== null) anchors.push(anchor)
      ours.push(await importSeconds(paths))
    }
    return { pages: PAGES, ours: PAGES / median(ours), pdftotext: anchors.length > 0 ? PAGES / median(anchors) : null }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
