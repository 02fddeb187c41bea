import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AnnotationId, DocumentId, type DossierId, NoteId, newId, PersonId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { plainRichText, type RichText, type RichTextBlock } from '#shared/domain/rich-text.ts'
import { openTestVault, type TestVault } from '../../testing.ts'

let vault: TestVault
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await vault.session.request('dossiers.create', { title: 'Дело о вечере' })).id
})
afterEach(() => vault.cleanup())

const create = (title = 'Заметка', body: RichText = plainRichText('')) =>
  vault.session.request('notes.create', { dossierId, title, body })
const list = async (trashed = false) => (await vault.session.request('notes.list', { dossierId, trashed })).notes
const save = (id: NoteId, baseRevision: number, text: string | RichText, keep?: boolean) =>
  vault.session.request('notes.save', {
    id,
    baseRevision,
    title: 'Заметка',
    body: typeof text === 'string' ? plainRichText(text) : text,
    ...(keep === undefined ? {} : { keep }),
  })
const doc = (...content: RichTextBlock[]): RichText => ({ type: 'doc', content })

describe('a note', () => {
  it('is there after the vault was closed and opened, word for word', async () => {
    const { id } = await create()
    const saved = await save(id, 1, 'Показания от 4 марта получены ночью.')
    const session = await vault.reopen()
    const note = await session.request('notes.get', { id })
    expect(note.body).toEqual(plainRichText('Показания от 4 марта получены ночью.'))
    expect(note.revision).toBe(saved.revision)
  })

  it('is listed with the one last edited first, and its first words', async () => {
    const first = await create('Первая', plainRichText('Раз'))
    const second = await create('Вторая', plainRichText('Два'))
    expect((await list()).map((note) => note.id)).toEqual([second.id, first.id])
    await save(first.id, 1, 'Раз-два')
    const notes = await list()
    expect(notes.map((note) => note.id)).toEqual([first.id, second.id])
    expect(notes[0]?.excerpt).toBe('Раз-два')
  })

  it('cannot be made in a dossier that is not there', async () => {
    const missing = { dossierId: newId(DocumentId) as string as DossierId, title: '', body: plainRichText('') }
    await expect(vault.session.request('notes.create', missing)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('saving a note', () => {
  it('over an old revision is a conflict that changes nothing', async () => {
    const { id } = await create()
    await save(id, 1, 'Моё')
    await expect(save(id, 1, 'Чужое')).rejects.toMatchObject({ code: 'conflict', params: { revision: 2 } })
    expect((await vault.session.request('notes.get', { id })).body).toEqual(plainRichText('Моё'))
  })

  it('again with the same words after a lost answer is acknowledged once, not a conflict', async () => {
    const { id } = await create()
    const first = await save(id, 1, 'Моё')
    expect(await save(id, 1, 'Моё')).toEqual(first)
    const { revisions } = await vault.session.request('notes.revisions', { id })
    expect(revisions.map((r) => r.revision)).toEqual([2, 1])
  })

  it('of forged text is refused by the schema', async () => {
    const { id } = await create()
    const body = { type: 'doc', content: [{ type: 'image', attrs: { src: 'https://example.org/x.png' } }] }
    await expect(save(id, 1, body as unknown as RichText)).rejects.toMatchObject({ code: 'invalid-request' })
  })
})

describe('the trash', () => {
  it('takes a note and gives it back', async () => {
    const { id } = await create()
    const trashed = await vault.session.request('notes.trash', { id })
    expect(trashed.trashedAt).not.toBeNull()
    expect(await list()).toEqual([])
    expect((await list(true)).map((note) => note.id)).toEqual([id])
    await vault.session.request('notes.restore', { id })
    expect((await list()).map((note) => note.id)).toEqual([id])
  })

  it('is the only place a note can be erased from, and its history goes with it', async () => {
    const { id } = await create()
    await save(id, 1, 'Тайное')
    await expect(vault.session.request('notes.erase', { id })).rejects.toMatchObject({ code: 'not-found' })
    await vault.session.request('notes.trash', { id })
    await vault.session.request('notes.erase', { id })
    await expect(vault.session.request('notes.get', { id })).rejects.toMatchObject({ code: 'not-found' })
    for (const table of ['note', 'note_revision', 'note_link', 'note_sheet'])
      expect(vault.context.db.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 })
  })

  it('is not searched, and a note brought back is found again', async () => {
    const { id } = await create('Заметка', plainRichText('Синхрофазотрон'))
    const find = async () =>
      (
        await vault.session.request('search.run', {
          query: 'синхрофазотрон',
          dossierId,
          filters: {},
          limit: 10,
          offset: 0,
        })
      ).total
    expect(await find()).toBe(1)
    await vault.session.request('notes.trash', { id })
    await save(id, 1, 'Синхрофазотрон и ускоритель')
    expect(await find()).toBe(0)
    await vault.session.request('notes.restore', { id })
    expect(await find()).toBe(1)
  })
})

describe('backlinks', () => {
  const passage: Passage = {
    parts: [
      { page: 4, geometry: { type: 'text' }, quote: { exact: 'взят в 23:40', prefix: '', suffix: '' }, position: null },
    ],
  }
  const backlinks = async (target: Parameters<typeof vault.session.request<'notes.backlinks'>>[1]) =>
    (await vault.session.request('notes.backlinks', target)).notes.map((note) => note.id)

  it('lead from persons, documents and annotations to the notes that name them', async () => {
    const personId = newId(PersonId)
    const documentId = newId(DocumentId)
    const annotationId = newId(AnnotationId)
    const mention = await create(
      'Упоминание',
      doc({
        type: 'paragraph',
        content: [
          { type: 'personMention', attrs: { personId, label: 'Ёлкин' } },
          { type: 'text', text: ' — ' },
          { type: 'documentMention', attrs: { documentId, label: 'Протокол' } },
        ],
      }),
    )
    const quote = await create('Цитата', doc({ type: 'passageQuote', attrs: { documentId, annotationId, passage } }))
    expect(await backlinks({ personId })).toEqual([mention.id])
    expect(await backlinks({ documentId })).toEqual([quote.id, mention.id])
    expect(await backlinks({ annotationId })).toEqual([quote.id])
  })

  it('go when the words go, and when the note is in the trash', async () => {
    const personId = newId(PersonId)
    const body = doc({ type: 'paragraph', content: [{ type: 'personMention', attrs: { personId, label: 'Ёлкин' } }] })
    const { id } = await create('Заметка', body)
    await save(id, 1, 'Больше не он')
    expect(await backlinks({ personId })).toEqual([])
    await save(id, 2, body)
    expect(await backlinks({ personId })).toEqual([id])
    await vault.session.request('notes.trash', { id })
    expect(await backlinks({ personId })).toEqual([])
  })

  it('follow the sheets a note cites to the document that now lies there', async () => {
    const documentId = newId(DocumentId)
    const elsewhere = (await vault.session.request('dossiers.create', { title: 'Другое дело' })).id
    vault.context.write({ action: 'test', subject: documentId }, [], (db) => {
      const fileId = newId(DocumentId)
      db.prepare('INSERT INTO stored_files (id, sha256, size) VALUES (?, ?, 1)').run(fileId, '0'.repeat(64))
      db.prepare(
        `INSERT INTO document (id, dossier_id, file_id, title, kind, date_wording, author, exhibit_label, provenance, tags,
           original_name, media_type, format, page_count, text_state, created_at, updated_at)
         VALUES (?, ?, ?, 'Протокол', 'protocol', '', '', '', '{}', '[]', 'a.pdf', 'application/pdf', 'pdf', 3, 'none', 0, 0)`,
      ).run(documentId, dossierId, fileId)
      db.prepare("INSERT INTO document_sheet VALUES (?, 0, 'main', 3, 90, 95, '')").run(documentId)
    })
    const cite = (sheet: number): RichText =>
      doc({
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'лист',
            marks: [{ type: 'sheetReference', attrs: { series: 'main', volume: 3, sheet, verso: true } }],
          },
        ],
      })
    const inside = await create('Внутри', cite(47))
    await create('Рядом', cite(48))
    await vault.session.request('notes.create', { dossierId: elsewhere, title: 'Чужая', body: cite(46) })
    expect(await backlinks({ documentId })).toEqual([inside.id])
  })
})

describe('the history of a note', () => {
  const revisions = async (id: NoteId) => (await vault.session.request('notes.revisions', { id })).revisions

  it('keeps the first state, and of one stretch of work the fullest and the last', async () => {
    const { id } = await create('Заметка', plainRichText('Начало'))
    let revision = 1
    for (const text of ['а', 'аб', 'абв', 'абвг', 'абв', 'аб']) revision = (await save(id, revision, text)).revision
    const kept = await revisions(id)
    expect(kept.map((r) => [r.revision, r.length])).toEqual([
      [7, 2],
      [5, 4],
      [1, 6],
    ])
    expect((await vault.session.request('notes.revision', { id, revision: 5 })).body).toEqual(plainRichText('абвг'))
    await expect(vault.session.request('notes.revision', { id, revision: 3 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('keeps what was there before a restored state', async () => {
    const { id } = await create('Заметка', plainRichText('Старое'))
    await save(id, 1, 'Новое')
    await save(id, 2, 'Старое', true)
    await save(id, 3, 'Старое и ещё')
    expect((await revisions(id)).map((r) => r.revision)).toEqual([4, 2, 1])
    expect((await vault.session.request('notes.revision', { id, revision: 2 })).body).toEqual(plainRichText('Новое'))
  })

  it('belongs to a note that exists', async () => {
    await expect(vault.session.request('notes.revision', { id: newId(NoteId), revision: 1 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
