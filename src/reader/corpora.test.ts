import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { ReadPage, ReadResult } from '#shared/domain/import.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { ReaderProcess } from './node/reader-process.ts'

/**
 * Real and hostile files, each through a confined reader process under limits: read, or refused by name; no hang,
 * no crash. The corpora are not part of the project; where they are absent there is nothing to test here.
 */
const CORPORA = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url))
const FOLDERS = [
  'a-court-documents',
  'b-ocr',
  'c-pdf-tricky',
  'd-hostile-office-mail-image/images-pngsuite',
  'd-hostile-office-mail-image/images-jpeg-crashtest',
  'd-hostile-office-mail-image/smallest-valid-files',
  'd-hostile-office-mail-image/text-naughty-strings',
]
const SILENCE = 20_000
const REASONS = ['encrypted', 'damaged', 'empty', 'too-large', 'too-slow']

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : []

type Outcome = { result: ReadResult; pages: ReadPage[]; milliseconds: number }

const readers = [new ReaderProcess(), new ReaderProcess()]
afterAll(() => {
  for (const reader of readers) reader.close()
})

async function read(reader: ReaderProcess, path: string, password: string | null = null): Promise<Outcome> {
  const pages: ReadPage[] = []
  const start = performance.now()
  const limits = { ...DEFAULT_LIMITS, silence: SILENCE }
  const result = await reader.read([readFileSync(path)], { password, limits }, (batch) => {
    pages.push(...batch)
  })
  return { result, pages, milliseconds: performance.now() - start }
}

const outcomes = new Map<string, Outcome>()
const named = (suffix: string): Outcome[] =>
  [...outcomes].filter(([path]) => path.endsWith(suffix)).map(([, outcome]) => outcome)
const inFolder = (folder: string): [string, Outcome][] => [...outcomes].filter(([path]) => path.startsWith(folder))
const textOf = ({ pages }: Outcome): string => pages.map(({ text }) => text).join('\n')

describe.skipIf(!existsSync(CORPORA))('the corpora', { timeout: 170_000 }, () => {
  it('are read or refused by name, every file, in time', async () => {
    const paths = FOLDERS.flatMap((folder) => filesIn(join(CORPORA, folder)))
    let next = 0
    await Promise.all(
      readers.map(async (reader) => {
        for (let path = paths[next++]; path; path = paths[next++])
          outcomes.set(relative(CORPORA, path), await read(reader, path))
      }),
    )
    expect(outcomes.size).toBe(paths.length)
    for (const [path, { result, pages, milliseconds }] of outcomes) {
      if (result.ok) expect([path, pages.length]).toEqual([path, result.pageCount])
      else expect([path, REASONS.includes(result.reason)]).toEqual([path, true])
      expect([path, milliseconds < SILENCE * 1.5]).toEqual([path, true])
    }
  })

  it('of Russian courts all have a Russian text layer and their page counts', () => {
    const files = inFolder('a-court-documents/ru-arbitrazh-pdf')
    for (const [path, { result, pages }] of files) {
      expect([path, result.ok && result.format, result.ok && result.language]).toEqual([path, 'pdf', 'ru'])
      expect(pages.every(({ text, hasText }) => !hasText || /[а-я]/.test(text))).toBe(true)
    }
    for (const { result } of named('A66-1327-2019_20190429_Reshenie.pdf'))
      expect(result).toMatchObject({ pageCount: 67 })
  })

  it('lose no file that Poppler opens, but for those listed here', () => {
    const refused = facts()
      .filter(({ path, opens }) => opens && outcomes.get(path)?.result.ok === false)
      .map(({ path }) => path.split('/').at(-1) ?? path)
      .filter((name) => !(name in REFUSED_THOUGH_POPPLER_OPENS))
    expect(refused).toEqual([])
  })

  it('have as many pages as Poppler counts', () => {
    const differing = facts().filter(({ path, opens, pages }) => {
      const result = outcomes.get(path)?.result
      return opens && result?.ok && result.format === 'pdf' && result.pageCount !== pages
    })
    expect(differing).toEqual([])
  })

  it('have text wherever Poppler finds a good deal of it', () => {
    const silent = facts().filter(({ path, opens, characters }) => {
      const outcome = outcomes.get(path)
      return opens && characters > 100 && outcome?.result.ok && textOf(outcome).length < characters / 4
    })
    expect(silent.map(({ path }) => path.split('/').at(-1))).toEqual(
      // Choices of a list box that are not chosen are no words of the page.
      outcomes.has('c-pdf-tricky/pdfium-testing/listbox_form.pdf') ? ['listbox_form.pdf'] : [],
    )
  })

  it('refuse the pictures that are corrupt on purpose, and those alone', () => {
    const wrong = inFolder('d-hostile-office-mail-image/images-pngsuite')
      .filter(([path]) => path.endsWith('.png'))
      .filter(([path, { result }]) => result.ok === /^x/.test(path.split('/').at(-1) ?? ''))
      .map(([path]) => path)
    expect(wrong).toEqual([])
  })

  it('are told by their bytes, not by their names', () => {
    for (const { result } of named('uwazi-pdf-fixtures/invalid.pdf'))
      expect(result).toMatchObject({ mediaType: 'image/jpeg' })
    for (const { result } of named('1invalid.test.pdf')) expect(result).toMatchObject({ format: 'text' })
    for (const { result } of named('word-perfect.wpd')) expect(result).toMatchObject({ format: 'attachment' })
    for (const { result } of named('broken-mime.pdf')) expect(result).toMatchObject({ format: 'pdf', pageCount: 23 })
    for (const { result } of named('us-court-filings/empty.pdf')) expect(result).toMatchObject({ reason: 'empty' })
  })

  it('keep the labels that are printed on their pages', () => {
    const labels = (suffix: string) => named(suffix).map(({ pages }) => pages.map(({ label }) => label))
    for (const found of labels('pdfium-testing/page_labels.pdf'))
      expect(found.slice(0, 4)).toEqual(['i', 'ii', '1', '2'])
    for (const found of labels('pdfjs-test-pdfs/issue14847.pdf'))
      expect(found.slice(0, 5)).toEqual(['i', 'ii', 'iii', 'iv', '1'])
  })

  it('give the lines of a sideways page in reading order', () => {
    for (const outcome of named('hypothesis-annotation-pdfs/rotated.pdf'))
      expect(textOf(outcome)).toMatch(/^Example Domain\n/)
  })

  it('hold right-to-left writing without harm', () => {
    for (const name of ['ArabicCIDTrueType', 'ThuluthFeatures', 'issue10301', 'issue5677', 'issue5874'])
      for (const { result } of named(`pdfjs-test-pdfs/${name}.pdf`)) expect([name, result.ok]).toEqual([name, true])
  })

  it.each(PASSWORDS())('open with their passwords: %s', async (suffix, password) => {
    const [reader] = readers
    const path = [...outcomes.keys()].find((other) => other.endsWith(suffix))
    if (!path || !reader) return
    expect(outcomes.get(path)?.result).toEqual({ ok: false, reason: 'encrypted' })
    const wrong = await read(reader, join(CORPORA, path), 'certainly not this')
    expect(wrong.result).toEqual({ ok: false, reason: 'wrong-password' })
    expect((await read(reader, join(CORPORA, path), password)).result).toMatchObject({ ok: true })
  })
})

/** From MANIFEST.md. */
function PASSWORDS(): [string, string][] {
  return [
    ['pdfjs-test-pdfs/issue15893_reduced.pdf', 'test'],
    ['pdfjs-test-pdfs/issue3371.pdf', 'ELXRTQWS'],
    ['pdfjs-test-pdfs/issue6010_1.pdf', 'abc'],
    ['pdfjs-test-pdfs/issue6010_2.pdf', 'æøå'],
    ['pdfjs-test-pdfs/bug1782186.pdf', 'Hello'],
    ['pdfjs-test-pdfs/issue21579.pdf', 'pässwört'],
    ['pdfjs-test-pdfs/saslprep-r6.pdf', 'SªSL\u00adprep'],
    ['pdfium-testing/encrypted.pdf', '1234'],
    ['pdfium-testing/encrypted_hello_world_r2.pdf', 'hôtel'],
    ['pdfium-testing/encrypted_hello_world_r3.pdf', 'hôtel'],
    ['pdfium-testing/encrypted_hello_world_r5.pdf', 'hôtel'],
    ['pdfium-testing/encrypted_hello_world_r6.pdf', 'hôtel'],
    ['qpdf-qtest/enc-XI-R6,V5,U=wwwww,O=wwwww.pdf', 'wwwww'],
    ['pdf-features/simple-open-password.pdf', 'password'],
    ['pdf-features/simple-open-nocopy-password.pdf', 'password'],
    ['pdfplumber-tests/password-example.pdf', 'test'],
  ]
}

/** Why each is refused. What has no page that any engine can load shows nothing, and Poppler finds no text in it either. */
const REFUSED_THOUGH_POPPLER_OPENS: Record<string, string> = {
  'T02-02_002_page-tree-kids-links-recursive.pdf': 'the page tree holds itself and no page',
  'T02-02_004_page-tree-non-existing-object-as-kid.pdf': 'the only page is missing',
  'T02-03_006_page-object-missing.pdf': 'the only page is missing',
  'bug_544880.pdf': 'the page tree holds itself and no page',
  'trailer_unterminated.pdf': 'no page can be loaded',
  'poppler-742-0-fuzzed.pdf': 'no page can be loaded',
  'deep-pages.pdf': 'the page tree holds itself and no page',
  'bug1782186.pdf': 'wants its password',
  'issue15893_reduced.pdf': 'wants its password',
  'pr6531_2.pdf': 'wants its password',
}

type Fact = { path: string; opens: boolean; pages: number; characters: number }

/** What Poppler says of each PDF; fields are quoted where they hold commas. */
function facts(): Fact[] {
  const [, ...lines] = readFileSync(join(CORPORA, 'pdf-facts.csv'), 'utf8').trim().split(/\r?\n/)
  return lines.map((line) => {
    const fields = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) =>
      field.replace(/^"|"$/g, '').replaceAll('""', '"'),
    )
    const [path = '', , opens, pages] = fields
    return { path, opens: opens === 'yes', pages: Number(pages), characters: Number(fields[10]) }
  })
}
