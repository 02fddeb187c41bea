import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { harmless, toCsv } from '#shared/text/csv.ts'
import { readCsv } from '#shared/text/csv-reader.ts'

/** Files of other people's CSV test suites; where they are absent there is nothing to test here. */
const CORPORA = fileURLToPath(new URL('../../../../../shared/corpora/d-hostile-office-mail-image/', import.meta.url))
const SPECTRUM = join(CORPORA, 'csv-csv-spectrum')
const RFC = join(CORPORA, 'csv-rfc4180-test-data')
const csvs = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => join(folder, name))
    : []
const jsonOf = (path: string): unknown => {
  const json = join(path, '../../json', basename(path).replace(/\.csv$/, '.json'))
  return existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : null
}

const underHead = ([head = [], ...rows]: string[][]) =>
  rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])))

describe.skipIf(!existsSync(CORPORA))('the reader that proves it', () => {
  it.each(csvs(join(SPECTRUM, 'csvs')))('agrees with csv-spectrum about %s', (path) => {
    expect(underHead(readCsv(readFileSync(path, 'utf8')))).toEqual(jsonOf(path))
  })

  it.each(csvs(join(RFC, 'csv')))('agrees with the RFC 4180 suite about %s', (path) => {
    const text = readFileSync(path, 'utf8')
    if (/bad-.*quote/.test(path)) return expect(() => readCsv(text)).toThrow(/quote/)
    const rows = readCsv(text)
    const expected = jsonOf(path)
    if (expected !== null) expect(basename(path).startsWith('header-') ? underHead(rows) : rows).toEqual(expected)
    expect(readCsv(toCsv(rows))).toEqual(rows.map((row) => row.map(harmless)))
  })
})
