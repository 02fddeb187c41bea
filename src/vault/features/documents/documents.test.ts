import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DocumentId, type DossierId, newId } from '#shared/domain/ids.ts'
import type { SheetRange } from '#shared/domain/sheets.ts'
import { openTestVault, type TestVault } from '#vault/testing.ts'
import { importText } from '../imports/testing.ts'

let vault: TestVault
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await vault.session.request('dossiers.create', { title: 'Дело' })).id
})
afterEach(() => vault.cleanup())

const sheets = (volume: number, first: number, last = first, more: Partial<SheetRange> = {}): SheetRange => ({
  series: 'main',
  volume,
  first: { number: first, verso: false },
  last: { number: last, verso: false },
  numbering: '',
  ...more,
})
const list = async (trashed = false) =>
  (await vault.session.request('documents.list', { dossierId, trashed })).documents
const titles = async () => (await list()).map(({ title }) => title)
const file = (name: string, places: SheetRange[] = []) =>
  importText(vault.session, dossierId, `${name}.txt`, `Текст документа ${name}`).then(async (id) => {
    if (places.length > 0) await vault.session.request('documents.update', { ids: [id], fields: { sheets: places } })
    return id
  })

describe('documents', () => {
  it('are listed in file order', async () => {
    await file('Без листов')
    await file('Том 2', [sheets(2, 1, 3)])
    await file('Том 1 конец', [sheets(1, 10, 12)])
    await file('Апелляция', [sheets(1, 1, 1, { series: 'appeal' })])
    await file('Том 1 начало', [sheets(1, 1, 9)])
    expect(await titles()).toEqual(['Том 1 начало', 'Том 1 конец', 'Том 2', 'Апелляция', 'Без листов'])
  })

  it('keep every field, verso sides included, also after the vault was closed and opened', async () => {
    const id = await file('Протокол')
    const fields = {
      title: 'Протокол допроса',
      kind: 'protocol' as const,
      date: '2019-03~',
      dateWording: 'не позднее марта 2019',
      author: 'следователь Н.',
      language: 'ru',
      sheets: [sheets(3, 45, 48, { last: { number: 48, verso: true } }), sheets(1, 7, 9, { numbering: 'старая' })],
      exhibitLabel: 'Д-12',
      provenance: {
        source: 'защитник',
        receivedOn: '2024-01-15',
        method: 'копия',
        consent: '',
        publicationLimits: 'не публиковать',
      },
      tags: ['допрос', 'ночь'],
    }
    await vault.session.request('documents.update', { ids: [id], fields })
    await vault.reopen()
    expect(await vault.session.request('documents.get', { id })).toMatchObject(fields)
  })

  it('are changed many at once, telling how they were before', async () => {
    const ids = [await file('А'), await file('Б')]
    const { before, after } = await vault.session.request('documents.update', { ids, fields: { kind: 'letter' } })
    expect(before.map(({ kind }) => kind)).toEqual(['other', 'other'])
    expect(after.map(({ kind, title }) => [kind, title])).toEqual([
      ['letter', 'А'],
      ['letter', 'Б'],
    ])
  })

  it('are all left as they were when one of many is gone', async () => {
    const ids = [await file('А'), newId(DocumentId)]
    await expect(vault.session.request('documents.update', { ids, fields: { title: 'Х' } })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await titles()).toEqual(['А'])
  })

  it('go to the trash and come back', async () => {
    const id = await file('А')
    await vault.session.request('documents.trash', { ids: [id] })
    expect([await list(), (await list(true)).map((document) => document.id)]).toEqual([[], [id]])
    await vault.session.request('documents.restore', { ids: [id] })
    expect(await titles()).toEqual(['А'])
  })

  it('are erased from the trash alone; bytes that another document shares stay', async () => {
    const other = await vault.session.request('dossiers.create', { title: 'Другое' })
    const id = await importText(vault.session, dossierId, 'a.txt', 'Одни и те же слова')
    const twin = await importText(vault.session, other.id, 'b.txt', 'Одни и те же слова')
    expect(vault.context.files.list()).toHaveLength(1)
    await expect(vault.session.request('documents.erase', { ids: [id] })).rejects.toMatchObject({ code: 'conflict' })
    for (const document of [id, twin]) {
      expect(vault.context.files.list()).toHaveLength(1)
      await vault.session.request('documents.trash', { ids: [document] })
      await vault.session.request('documents.erase', { ids: [document] })
    }
    expect(vault.context.files.list()).toEqual([])
    expect(vault.context.db.prepare('SELECT count(*) AS n FROM page').get()).toEqual({ n: 0 })
    expect((await vault.session.request('vault.verify', {})).problems).toEqual([])
  })

  it('give their pages and the text of each', async () => {
    const id = await file('А')
    const { pages } = await vault.session.request('documents.pages', { id })
    expect(pages).toEqual([{ index: 0, label: null, width: 595, height: 842, rotation: 0, hasText: true }])
    expect(await vault.session.request('documents.pageText', { id, page: 0 })).toEqual({ text: 'Текст документа А' })
    await expect(vault.session.request('documents.pageText', { id, page: 1 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the bytes of a document', () => {
  it('are given by ranges exactly as received, clamped to its size', async () => {
    const documentId = await importText(vault.session, dossierId, 'a.txt', 'Ровно эти байты')
    const bytes = new TextEncoder().encode('Ровно эти байты')
    const read = async (start: number, end: number) =>
      (await vault.session.request('files.read', { documentId, start, end })).bytes
    expect(await vault.session.request('files.describe', { documentId })).toEqual({
      size: bytes.length,
      mediaType: 'text/plain',
    })
    expect([...(await read(3, 9))]).toEqual([...bytes.subarray(3, 9)])
    expect([...(await read(0, 1_000_000))]).toEqual([...bytes])
    expect((await read(500, 600)).length).toBe(0)
  })

  it('stay readable while other documents come and go', async () => {
    const ids: DocumentId[] = []
    for (let i = 0; i < 7; i += 1) ids.push(await file(`Документ ${i}`))
    for (const round of [0, 1])
      for (const [i, documentId] of ids.entries()) {
        const { bytes } = await vault.session.request('files.read', { documentId, start: 0, end: 1_000 })
        expect([round, new TextDecoder().decode(bytes)]).toEqual([round, `Текст документа Документ ${i}`])
      }
    const [first] = ids as [DocumentId, ...DocumentId[]]
    await vault.session.request('documents.trash', { ids: [first] })
    await vault.session.request('documents.erase', { ids: [first] })
    await expect(vault.session.request('files.read', { documentId: first, start: 0, end: 1 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the sheet map', () => {
  const map = async () => (await vault.session.request('documents.sheetMap', { dossierId })).volumes

  it('shows the sheets that no document covers and those covered twice', async () => {
    await file('А', [sheets(1, 3, 5)])
    await file('Б', [sheets(1, 5, 7)])
    await file('В', [sheets(1, 10, 12)])
    expect(await map()).toEqual([
      {
        series: 'main',
        volume: 1,
        first: 3,
        last: 12,
        gaps: [
          { from: 1, to: 2 },
          { from: 8, to: 9 },
        ],
        overlaps: [{ from: 5, to: 5 }],
      },
    ])
  })

  it('does not take the two sides of a sheet for an overlap, nor two numberings', async () => {
    const recto = { number: 5, verso: false }
    const verso = { number: 5, verso: true }
    await file('А', [sheets(1, 1, 5, { last: recto })])
    await file('Б', [sheets(1, 5, 6, { first: verso })])
    await file('В', [sheets(1, 2, 3, { numbering: 'карандашом' })])
    expect((await map())[0]).toMatchObject({ gaps: [], overlaps: [] })
  })

  it('leaves out the trash', async () => {
    const id = await file('А', [sheets(1, 1)])
    await vault.session.request('documents.trash', { ids: [id] })
    expect(await map()).toEqual([])
  })

  it('finds exactly the sheets that are missing, however the documents lie', async () => {
    const ids = [await file('А'), await file('Б'), await file('В'), await file('Г')]
    const range = fc.tuple(fc.integer({ min: 1, max: 25 }), fc.nat(6))
    await fc.assert(
      fc.asyncProperty(fc.tuple(range, range, range, range), async (ranges) => {
        const count = new Map<number, number>()
        for (const [i, [first, length]] of ranges.entries()) {
          const id = ids[i] as DocumentId
          await vault.session.request('documents.update', {
            ids: [id],
            fields: { sheets: [sheets(1, first, first + length)] },
          })
          for (let sheet = first; sheet <= first + length; sheet += 1) count.set(sheet, (count.get(sheet) ?? 0) + 1)
        }
        const [volume] = await map()
        const spread = (runs: { from: number; to: number }[] = []) =>
          runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
        const sheetsUpTo = Array.from({ length: volume?.last ?? 0 }, (_, i) => i + 1)
        expect(spread(volume?.gaps)).toEqual(sheetsUpTo.filter((sheet) => !count.has(sheet)))
        expect(spread(volume?.overlaps)).toEqual(sheetsUpTo.filter((sheet) => (count.get(sheet) ?? 0) > 1))
      }),
      { numRuns: 25 },
    )
  })
})
