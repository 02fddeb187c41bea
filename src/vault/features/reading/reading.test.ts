import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import { SHEET } from '#shared/domain/reading.ts'
import { fromRuns, runsText, toRuns } from '#shared/domain/runs.ts'
import { sheetPages } from '#shared/domain/sheet-pages.ts'
import type { SheetRange } from '#shared/domain/sheets.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { factFields, markOf } from '../facts/testing.ts'
import { pageOf, readAs, send } from '../imports/testing.ts'

let vault: TestVault
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Дело' })).id
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const range = (volume: number, first: number, last: number, numbering = ''): SheetRange => ({
  series: 'main',
  volume,
  first: { number: first, verso: false },
  last: { number: last, verso: false },
  numbering,
})

/** A document of so many pages, on these sheets. */
async function document(title: string, pages: number, sheets: SheetRange[] = []): Promise<DocumentId> {
  const { id } = await send(vault.session, dossierId, `${title}.txt`, new TextEncoder().encode(title))
  const read = Array.from({ length: pages }, (_, index) => pageOf(index, `${title} ${index}`))
  await ask('reader.pages', { jobId: id, pages: read })
  await ask('reader.done', { jobId: id, result: readAs(pages) })
  const { documents } = await ask('documents.list', { dossierId, trashed: false })
  const made = documents.find((one) => one.title === title)
  if (!made) throw new Error('not imported')
  await ask('documents.update', { ids: [made.id], fields: { sheets } })
  return made.id
}

const saw = (documentId: DocumentId, page: number, seconds: number, day = '2024-03-01') =>
  ask('reading.saw', { documentId, day, pages: [{ page, seconds }] })
const read = async (documentId: DocumentId) => runsText((await ask('reading.pages', { documentId })).runs)
const map = () => ask('reading.map', { dossierId })
const flags = (cells: string) => [...cells].map((cell) => Number.parseInt(cell, 16))

describe('a page', () => {
  it('is read once it was on the screen for three seconds in all, also after the vault was closed', async () => {
    const id = await document('Том', 4)
    await saw(id, 1, 2)
    expect(await read(id)).toBe('')
    await vault.reopen()
    await saw(id, 1, 1, '2024-03-02')
    await saw(id, 2, 3)
    expect(await read(id)).toBe('1–2')
  })

  it('that is not in the document is not read', async () => {
    const id = await document('Том', 2)
    await saw(id, 7, 30)
    await ask('reading.mark', { pages: [{ documentId: id, runs: [[0, 99]] }], read: true })
    expect(await read(id)).toBe('0–1')
  })

  it('is marked and unmarked by hand, and undone exactly', async () => {
    const id = await document('Том', 6)
    await saw(id, 2, 5)
    const { changed } = await ask('reading.mark', { pages: [{ documentId: id, runs: [[0, 3]] }], read: true })
    expect(changed).toEqual([
      {
        documentId: id,
        runs: [
          [0, 1],
          [3, 3],
        ],
      },
    ])
    await ask('reading.mark', { pages: changed, read: false })
    expect(await read(id)).toBe('2')
  })

  it('marked by hand is not said to have been on the screen', async () => {
    const id = await document('Том', 6, [range(1, 1, 6)])
    await ask('reading.mark', { pages: [{ documentId: id, runs: [[0, 5]] }], read: true })
    expect((await ask('reading.log', { dossierId })).days).toEqual([])
  })
})

describe('the map of the file', () => {
  it('tells read, partly read, missing and double sheets, and marks on them', async () => {
    const id = await document('Начало', 4, [range(1, 2, 3)])
    await document('Дубль', 1, [range(1, 3, 3)])
    await saw(id, 0, 5)
    await saw(id, 1, 5)
    await saw(id, 2, 5)
    await ask('facts.cite', {
      documentId: id,
      fact: factFields('а'),
      mark: markOf('Начало 0'),
      stance: 'supports',
      comment: '',
    })
    const { volumes } = await map()
    const [volume] = volumes
    expect(flags(volume?.cells ?? '')).toEqual([
      0,
      SHEET.present + SHEET.read,
      SHEET.present + SHEET.partly + SHEET.double,
    ])
    expect(volume).toMatchObject({ marks: '010', present: 2, read: 1, missing: 1, double: 1 })
  })

  it('counts a document without sheets by its pages, and nothing in the trash', async () => {
    const loose = await document('Письмо', 3)
    const gone = await document('Лишнее', 3, [range(9, 1, 3)])
    await ask('documents.trash', { ids: [gone] })
    await saw(loose, 0, 5)
    const { volumes, unfiled } = await map()
    expect(volumes).toEqual([])
    expect(unfiled).toEqual([{ documentId: loose, title: 'Письмо', pages: 3, read: 1 }])
  })
})

describe('the log of study', () => {
  it('says on which day which volume was studied, by its sheets', async () => {
    const first = await document('Том 1', 4, [range(1, 10, 13)])
    const second = await document('Том 2', 2, [range(2, 1, 2)])
    const loose = await document('Письмо', 2)
    for (const page of [0, 1, 3]) await saw(first, page, 60)
    await saw(second, 0, 60, '2024-03-02')
    await saw(loose, 1, 60, '2024-03-02')
    const { days } = await ask('reading.log', { dossierId })
    expect(days.map(({ day, seconds }) => [day, seconds])).toEqual([
      ['2024-03-01', 180],
      ['2024-03-02', 120],
    ])
    expect(days[0]?.parts.map(({ volume, runs, count }) => [volume, runsText(runs), count])).toEqual([
      [1, '10–11, 13', 3],
    ])
    expect(days[1]?.parts.map(({ volume, title, runs }) => [volume, title, runsText(runs)])).toEqual([
      [2, '', '1'],
      [null, 'Письмо', '2'],
    ])
  })
})

describe('the count of unread documents of a dossier', () => {
  it('falls when the last page of one is read', async () => {
    const id = await document('Том', 2)
    await document('Второй', 1)
    const unread = async () => (await ask('dossiers.get', { id: dossierId })).unreadCount
    expect(await unread()).toBe(2)
    await saw(id, 0, 5)
    expect(await unread()).toBe(2)
    await saw(id, 1, 5)
    expect(await unread()).toBe(1)
  })
})

describe('runs', () => {
  it('are the same numbers again, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200)), (numbers) => {
        expect(fromRuns(toRuns(numbers))).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      }),
    )
  })
})

describe('the pages of sheets', () => {
  it('leave no page of a document out, and give every sheet a page, whatever the counts', () => {
    const ranges = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 20 })), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(ranges, fc.integer({ min: 1, max: 120 }), (parts, pageCount) => {
        const sheets = parts.map(([first, more], index) => range(index + 1, first, first + more))
        const found = sheetPages({ sheets, pageCount })
        expect(new Set(found.flatMap(({ pages }) => pages)).size).toBe(pageCount)
        const count = parts.reduce((sum, [, more]) => sum + more + 1, 0)
        expect(found).toHaveLength(count)
        for (const { pages } of found) expect(pages.length).toBeGreaterThan(0)
      }),
    )
  })
})
