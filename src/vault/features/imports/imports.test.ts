import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type DossierId, type ImportItemId, newId, ImportItemId as Schema } from '#shared/domain/ids.ts'
import type { ImportItem } from '#shared/domain/import.ts'
import { openTestVault, type TestVault } from '#vault/testing.ts'
import { importText, itemOf, pageOf, readAs, send } from './testing.ts'

let vault: TestVault
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await vault.session.request('dossiers.create', { title: 'Дело' })).id
})
afterEach(() => vault.cleanup())

const bytesOf = (text: string) => new TextEncoder().encode(text)
const documents = async () => (await vault.session.request('documents.list', { dossierId, trashed: false })).documents
const done = (jobId: ImportItemId, result: Parameters<typeof readAs>[0] | 'damaged' | 'encrypted') =>
  vault.session.request('reader.done', {
    jobId,
    result: typeof result === 'number' ? readAs(result) : { ok: false, reason: result },
  })
/** Encrypted files on disk, finished or not. */
const filesOnDisk = () =>
  readdirSync(join(vault.path, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
const rows = (table: string) =>
  (vault.context.db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n

/** Leftovers go in the background. */
const swept = () => vi.waitUntil(() => rows('unseen_pages') === 0, { timeout: 10_000, interval: 5 })

describe('a file', () => {
  it('becomes a document with its bytes exactly as received and their SHA-256', async () => {
    const id = await importText(vault.session, dossierId, 'папка/Протокол_допроса 5.txt', 'Показания данного лица')
    const bytes = bytesOf('Показания данного лица')
    const [document] = await documents()
    expect(document).toMatchObject({
      id,
      title: 'Протокол допроса 5',
      originalName: 'Протокол_допроса 5.txt',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      pageCount: 1,
      textState: 'born-digital',
      language: 'ru',
      unreadable: null,
    })
    const read = await vault.session.request('files.read', { documentId: id, start: 0, end: 1_000 })
    expect([...read.bytes]).toEqual([...bytes])
  })

  it('is in the dossier only once it was read', async () => {
    const { id } = await send(vault.session, dossierId, 'a.txt', bytesOf('Текст, который читают'))
    expect((await itemOf(vault.session, id)).state).toBe('reading')
    await vault.session.request('reader.pages', { jobId: id, pages: [pageOf(0, 'Текст, который читают')] })
    expect(await documents()).toEqual([])
    await done(id, 1)
    expect(await documents()).toHaveLength(1)
  })

  it('may come in pieces, each where the last one ended', async () => {
    const bytes = bytesOf('Первая половина. Вторая половина.')
    const { items } = await vault.session.request('imports.add', {
      dossierId,
      files: [{ path: 'a.txt', size: bytes.length }],
    })
    const id = items[0]?.id as ImportItemId
    const chunk = (offset: number, end?: number) =>
      vault.session.request('imports.chunk', { id, offset, bytes: bytes.subarray(offset, end) })
    expect(await chunk(0, 10)).toEqual({ received: 10 })
    await expect(chunk(20)).rejects.toMatchObject({ code: 'invalid-request' })
    await expect(chunk(0, 10)).rejects.toMatchObject({ code: 'invalid-request' })
    expect(await chunk(10)).toEqual({ received: bytes.length })
    await expect(
      vault.session.request('imports.chunk', { id, offset: bytes.length, bytes: Uint8Array.of(1) }),
    ).rejects.toMatchObject({ code: 'invalid-request' })
    await vault.session.request('imports.received', { id })
    const given = await vault.session.request('reader.bytes', { jobId: id, start: 5, end: 1_000 })
    expect([[...given.bytes], given.size]).toEqual([[...bytes.subarray(5)], bytes.length])
  })

  it('that did not come whole is refused and leaves nothing', async () => {
    const { items } = await vault.session.request('imports.add', { dossierId, files: [{ path: 'a.txt', size: 100 }] })
    const id = items[0]?.id as ImportItemId
    await vault.session.request('imports.chunk', { id, offset: 0, bytes: bytesOf('кусок') })
    expect(await vault.session.request('imports.received', { id })).toMatchObject({
      state: 'refused',
      reason: 'unreachable',
    })
    expect(filesOnDisk()).toEqual([])
  })

  it('of an unknown kind is kept as an attachment without being read', async () => {
    const events: string[] = []
    vault.session.on((name) => events.push(name))
    const item = await send(vault.session, dossierId, 'архив.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9))
    expect(item).toMatchObject({ state: 'imported', textState: 'none', pageCount: 0 })
    expect(events).not.toContain('reader.start')
    expect(await documents()).toMatchObject([{ format: 'attachment', mediaType: 'application/zip', unreadable: null }])
  })

  it('is what its own bytes say, whatever the reader claims', async () => {
    const { id } = await send(vault.session, dossierId, 'a.pdf', bytesOf('Просто текст'))
    await vault.session.request('reader.pages', { jobId: id, pages: [pageOf(0, 'Просто текст')] })
    await vault.session.request('reader.done', {
      jobId: id,
      result: readAs(1, { format: 'pdf', mediaType: 'text/html' }),
    })
    expect(await documents()).toMatchObject([{ format: 'text', mediaType: 'text/plain' }])
  })

  it('without bytes is refused, and may be kept all the same', async () => {
    const item = await send(vault.session, dossierId, 'пусто.pdf', new Uint8Array())
    expect(item).toMatchObject({ state: 'refused', reason: 'empty' })
    expect(await vault.session.request('imports.keep', { id: item.id })).toMatchObject({ state: 'imported' })
    expect(await documents()).toMatchObject([{ format: 'attachment', size: 0, unreadable: 'empty' }])
  })
})

describe('the same bytes', () => {
  it('twice in a dossier are recognised, and the first document is pointed to', async () => {
    const first = await importText(vault.session, dossierId, 'a.txt', 'Один и тот же текст')
    const again = await send(vault.session, dossierId, 'другое имя.txt', bytesOf('Один и тот же текст'))
    expect(again).toMatchObject({ state: 'duplicate', documentId: first })
    expect(filesOnDisk()).toHaveLength(1)
  })

  it('on their way in twice at once become one document', async () => {
    const text = 'Один и тот же текст'
    const items = [
      await send(vault.session, dossierId, 'a.txt', bytesOf(text)),
      await send(vault.session, dossierId, 'b.txt', bytesOf(text)),
    ]
    for (const { id } of items) {
      await vault.session.request('reader.pages', { jobId: id, pages: [pageOf(0, text)] })
      await done(id, 1)
    }
    const [first, second] = await Promise.all(items.map(({ id }) => itemOf(vault.session, id)))
    expect(first?.state).toBe('imported')
    expect(second).toMatchObject({ state: 'duplicate', documentId: first?.documentId })
    expect([await documents(), filesOnDisk()].map((list) => list.length)).toEqual([1, 1])
    expect(rows('page')).toBe(1)
  })

  it('in another dossier become a document of their own and are stored once', async () => {
    const other = await vault.session.request('dossiers.create', { title: 'Другое' })
    await importText(vault.session, dossierId, 'a.txt', 'Один и тот же текст')
    await importText(vault.session, other.id, 'a.txt', 'Один и тот же текст')
    expect([rows('document'), rows('stored_files'), filesOnDisk().length]).toEqual([2, 1, 1])
  })
})

describe('a refused file', () => {
  it('leaves nothing behind once it is taken off the list', async () => {
    const { id } = await send(vault.session, dossierId, 'a.txt', bytesOf('Не читается'))
    await done(id, 'damaged')
    expect(await itemOf(vault.session, id)).toMatchObject({ state: 'refused', reason: 'damaged' })
    await vault.session.request('imports.clear', {})
    expect((await vault.session.request('imports.list', {})).items).toEqual([])
    expect([rows('document'), rows('stored_files'), filesOnDisk().length]).toEqual([0, 0, 0])
  })

  it('is kept as an attachment on demand, telling why it could not be read', async () => {
    const { id } = await send(vault.session, dossierId, 'a.txt', bytesOf('Не читается'))
    await done(id, 'damaged')
    await vault.session.request('imports.keep', { id })
    const [document] = await documents()
    expect(document).toMatchObject({ format: 'attachment', unreadable: 'damaged', textState: 'none' })
  })

  it('is read again with a password, which is kept for the viewer', async () => {
    const { id } = await send(vault.session, dossierId, 'a.pdf', bytesOf('%PDF-1.7 закрыто'))
    await done(id, 'encrypted')
    let asked: unknown
    vault.session.on((name, data) => {
      if (name === 'reader.start') asked = data
    })
    expect(await vault.session.request('imports.password', { id, password: 'ключ' })).toMatchObject({
      state: 'reading',
    })
    expect(asked).toMatchObject({ jobId: id, password: 'ключ', format: 'pdf' })
    await vault.session.request('reader.pages', { jobId: id, pages: [pageOf(0, 'Открыто')] })
    await vault.session.request('reader.done', { jobId: id, result: readAs(1, { format: 'pdf', password: 'ключ' }) })
    const [document] = await documents()
    expect(await vault.session.request('documents.password', { id: document?.id ?? ('' as never) })).toEqual({
      password: 'ключ',
    })
  })

  it('is one whose reader counts wrongly', async () => {
    const miscounted = await send(vault.session, dossierId, 'a.txt', bytesOf('Первый файл'))
    await vault.session.request('reader.pages', { jobId: miscounted.id, pages: [pageOf(0, 'Первый файл')] })
    await done(miscounted.id, 2)
    const disordered = await send(vault.session, dossierId, 'b.txt', bytesOf('Второй файл'))
    await vault.session.request('reader.pages', { jobId: disordered.id, pages: [pageOf(1, 'Второй файл')] })
    for (const { id } of [miscounted, disordered])
      expect(await itemOf(vault.session, id)).toMatchObject({ state: 'refused', reason: 'failed' })
    expect(rows('page')).toBe(0)
  })
})

describe('cancelling', () => {
  it('stops what is on its way, leaves nothing of it, and goes on with the rest', async () => {
    const cancelled: unknown[] = []
    vault.session.on((name, data) => {
      if (name === 'reader.cancel') cancelled.push(data)
    })
    const items: ImportItem[] = []
    for (let i = 0; i < 9; i += 1) items.push(await send(vault.session, dossierId, `${i}.txt`, bytesOf(`Файл ${i}`)))
    const [first, ...rest] = items as [ImportItem, ...ImportItem[]]
    await vault.session.request('imports.cancel', { ids: [first.id] })
    expect(cancelled).toEqual([{ jobId: first.id }])
    // What the reader still says of it is not heard.
    await vault.session.request('reader.pages', { jobId: first.id, pages: [pageOf(0, 'Файл 0')] })
    await done(first.id, 1)
    for (const [i, { id }] of rest.entries()) {
      await vault.session.request('reader.pages', { jobId: id, pages: [pageOf(0, `Файл ${i + 1}`)] })
      await done(id, 1)
    }
    expect((await itemOf(vault.session, first.id)).state).toBe('cancelled')
    expect([await documents(), filesOnDisk()].map((list) => list.length)).toEqual([8, 8])
  })

  it('of everything takes files that were not sent yet as well', async () => {
    await vault.session.request('imports.add', {
      dossierId,
      files: [
        { path: 'a', size: 5 },
        { path: 'b', size: 5 },
      ],
    })
    await send(vault.session, dossierId, 'c.txt', bytesOf('Файл в чтении'))
    await vault.session.request('imports.cancel', { ids: null })
    const { items } = await vault.session.request('imports.list', {})
    expect(items.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    expect(filesOnDisk()).toEqual([])
  })

  it('of a file that nobody knows does nothing', async () => {
    await vault.session.request('imports.cancel', { ids: [newId(Schema)] })
  })
})

describe('a long document', () => {
  const PAGES = 700
  const text = (index: number) => `Страница ${index} с показаниями свидетеля`
  const readMost = async (id: ImportItemId, upTo = PAGES) => {
    for (let from = 0; from < upTo; from += 50) {
      const pages = Array.from({ length: Math.min(50, upTo - from) }, (_, i) => pageOf(from + i, text(from + i)))
      await vault.session.request('reader.pages', { jobId: id, pages })
    }
  }

  it('goes in piece by piece and is seen only when it is whole', async () => {
    const { id } = await send(vault.session, dossierId, 'a.txt', bytesOf('Много страниц'))
    await readMost(id)
    expect(rows('page')).toBeGreaterThan(500)
    expect([await documents(), rows('unseen_pages')]).toEqual([[], 1])
    const hits = await vault.session.request('search.run', {
      query: 'свидетель',
      dossierId,
      filters: {},
      limit: 5,
      offset: 0,
    })
    expect(hits.groups).toEqual([])
    await done(id, PAGES)
    const [document] = await documents()
    expect([document?.pageCount, rows('page'), rows('unseen_pages')]).toEqual([PAGES, PAGES, 0])
    const found = await vault.session.request('search.run', {
      query: '"страница 699"',
      dossierId,
      filters: {},
      limit: 5,
      offset: 0,
    })
    expect(found.groups[0]?.hits[0]).toMatchObject({ page: 699 })
  })

  it('that turns out unreadable near its end leaves no page and no word behind', async () => {
    const { id } = await send(vault.session, dossierId, 'a.txt', bytesOf('Много страниц'))
    await readMost(id)
    await done(id, 'damaged')
    await swept()
    expect([rows('page'), rows('search_document'), rows('document')]).toEqual([0, 0, 0])
    await vault.session.request('imports.clear', {})
    expect((await vault.session.request('vault.verify', {})).problems).toEqual([])
  })

  it('whose import was cut short by locking is swept when the vault opens again', async () => {
    const { id } = await send(vault.session, dossierId, 'a.txt', bytesOf('Много страниц'))
    await readMost(id, 600)
    expect(rows('page')).toBeGreaterThan(500)
    await vault.reopen()
    await swept()
    expect([rows('page'), rows('search_document'), filesOnDisk().length]).toEqual([0, 0, 0])
    expect((await vault.session.request('vault.verify', {})).problems).toEqual([])
  })
})

describe('erasing', () => {
  const long = async () => {
    const { id } = await send(vault.session, dossierId, 'a.txt', bytesOf('Много страниц'))
    const pages = Array.from({ length: 300 }, (_, i) => pageOf(i, `Страница ${i} с показаниями`))
    await vault.session.request('reader.pages', { jobId: id, pages })
    await done(id, 300)
    const { documentId } = await itemOf(vault.session, id)
    if (!documentId) throw new Error('not imported')
    return documentId
  }
  const hits = async () =>
    (
      await vault.session.request('search.run', {
        query: 'показания',
        dossierId: null,
        filters: {},
        limit: 5,
        offset: 0,
      })
    ).total

  it('a long document hides it at once and then removes it little by little', async () => {
    const id = await long()
    expect(await hits()).toBe(300)
    await vault.session.request('documents.trash', { ids: [id] })
    await vault.session.request('documents.erase', { ids: [id] })
    expect([await hits(), rows('document'), filesOnDisk().length]).toEqual([0, 0, 0])
    expect(rows('page')).toBeGreaterThan(0)
    await swept()
    expect([rows('page'), rows('search_document')]).toEqual([0, 0])
    expect((await vault.session.request('vault.verify', {})).problems).toEqual([])
  })

  it('a dossier stops what is on its way into it', async () => {
    await long()
    const { id } = await send(vault.session, dossierId, 'b.txt', bytesOf('В чтении'))
    await vault.session.request('dossiers.trash', { id: dossierId })
    await vault.session.request('dossiers.erase', { id: dossierId })
    expect((await itemOf(vault.session, id)).state).toBe('cancelled')
    await swept()
    expect([rows('page'), rows('search_document'), rows('stored_files'), filesOnDisk().length]).toEqual([0, 0, 0, 0])
    expect((await vault.session.request('vault.verify', {})).problems).toEqual([])
  })
})

describe('many files at once', () => {
  it('wait for room with their first bytes, so that sending does not outrun reading', async () => {
    const { items } = await vault.session.request('imports.add', {
      dossierId,
      files: Array.from({ length: 30 }, (_, i) => ({ path: `${i}.txt`, size: bytesOf(`Файл ${i}`).length })),
    })
    let sent = 0
    const sending = items.map(async ({ id }, i) => {
      await vault.session.request('imports.chunk', { id, offset: 0, bytes: bytesOf(`Файл ${i}`) })
      sent += 1
      return vault.session.request('imports.received', { id })
    })
    await Promise.all(sending.slice(0, 24))
    expect(sent).toBe(24)
    for (const [i, { id }] of items.entries()) {
      await sending[i]
      await vault.session.request('reader.pages', { jobId: id, pages: [pageOf(0, `Файл ${i}`)] })
      await done(id, 1)
    }
    expect(await documents()).toHaveLength(30)
  })

  it('tell of their progress in batches', async () => {
    const batches: ImportItem[][] = []
    const whole = new Promise<void>((resolve) =>
      vault.session.on((name, data) => {
        if (name !== 'imports.progress') return
        batches.push((data as { items: ImportItem[] }).items)
        const last = new Map(batches.flat().map((item) => [item.id, item.state]))
        if ([...last.values()].filter((state) => state === 'imported').length === 20) resolve()
      }),
    )
    for (let i = 0; i < 20; i += 1) await importText(vault.session, dossierId, `${i}.txt`, `Файл ${i}`)
    await whole
    // Each went through four states; nobody hears eighty times.
    expect(batches.length).toBeLessThan(20)
  })
})

describe('after the vault was closed', () => {
  it('nothing of a file on its way is left', async () => {
    await send(vault.session, dossierId, 'a.txt', bytesOf('Файл в чтении'))
    expect(filesOnDisk()).toHaveLength(1)
    await vault.session.close()
    expect(filesOnDisk()).toEqual([])
  })
})
