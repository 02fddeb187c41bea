import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AnnotationFields } from '#shared/domain/annotation.ts'
import { EMPTY_PROVENANCE } from '#shared/domain/document.ts'
import { AnnotationId, DocumentId, DossierId, newId } from '#shared/domain/ids.ts'
import type { PassagePart } from '#shared/domain/passage.ts'
import { EMPTY_RICH_TEXT, plainRichText } from '#shared/domain/rich-text.ts'
import { openTestVault, type TestVault } from '../../testing.ts'

let vault: TestVault
let documentId: DocumentId
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  const made = storeDocument()
  documentId = made.documentId
  dossierId = made.dossierId
})
afterEach(() => vault.cleanup())

/** A document of three pages, the second of which is stored sideways. */
function storeDocument() {
  const ids = { documentId: newId(DocumentId), dossierId: newId(DossierId) }
  const writer = vault.context.files.create()
  writer.write(new Uint8Array([1, 2, 3]))
  const { sha256, size } = writer.finish()
  vault.context.write({ action: 'test', subject: ids.documentId }, [], (db) => {
    db.prepare('INSERT INTO stored_files (id, sha256, size) VALUES (?, ?, ?)').run(writer.id, sha256, size)
    db.prepare(
      `INSERT INTO dossier (id, title, case_numbers, court, jurisdiction, summary, tags, languages, created_at, updated_at)
       VALUES (?, 'Дело', '[]', '', '', '', '[]', '[]', 0, 0)`,
    ).run(ids.dossierId)
    db.prepare(
      `INSERT INTO document (id, dossier_id, file_id, title, kind, date_wording, author, exhibit_label, provenance, tags,
         original_name, media_type, format, page_count, text_state, created_at, updated_at)
       VALUES (?, ?, ?, 'Протокол', 'protocol', '', '', '', ?, '[]', 'p.pdf', 'application/pdf', 'pdf', 3,
         'born-digital', 0, 0)`,
    ).run(ids.documentId, ids.dossierId, writer.id, JSON.stringify(EMPTY_PROVENANCE))
    for (const index of [0, 1, 2])
      db.prepare('INSERT INTO page VALUES (NULL, ?, ?, NULL, 595, 842, ?, 1, ?)').run(
        ids.documentId,
        index,
        index === 1 ? 90 : 0,
        index === 2 ? 'Задержанного доставили ночью. Задержание оформлено утром.' : '',
      )
  })
  return ids
}

const part = (page: number, rect: [number, number, number, number], exact = ''): PassagePart => ({
  page,
  geometry: { type: 'rect', rect },
  quote: exact ? { exact, prefix: '', suffix: '' } : null,
  position: null,
})
const fields = (more: Partial<AnnotationFields> = {}): AnnotationFields => ({
  type: 'highlight',
  passage: { parts: [part(0, [10, 700, 200, 712], 'доставлен ночью')] },
  labelId: null,
  comment: EMPTY_RICH_TEXT,
  tags: [],
  ...more,
})
const create = (more: Partial<AnnotationFields> = {}) =>
  vault.session.request('annotations.create', { documentId, ...fields(more) })
const list = async () => (await vault.session.request('annotations.list', { documentId })).annotations

describe('annotations', () => {
  it('are there again, whole, after the vault was closed', async () => {
    const made = await create({ comment: plainRichText('сверить с журналом'), tags: ['ночь'] })
    await vault.reopen()
    expect(await list()).toEqual([made])
    expect(made.dossierId).toBe(dossierId)
  })

  it('come in page order, top to bottom as the page is seen, whatever the order they were made in', async () => {
    const at = (page: number, rect: [number, number, number, number]) =>
      create({ passage: { parts: [part(page, rect)] } })
    const last = await at(2, [10, 10, 20, 20])
    const low = await at(0, [10, 100, 20, 110])
    const high = await at(0, [10, 700, 20, 710])
    // On the sideways page the left edge of the stored page is the top of the one that is seen.
    const right = await at(1, [400, 800, 420, 810])
    const left = await at(1, [50, 100, 60, 110])
    expect((await list()).map(({ id }) => id)).toEqual([high, low, left, right, last].map(({ id }) => id))
    const { annotations } = await vault.session.request('annotations.list', { dossierId })
    expect(annotations).toHaveLength(5)
  })

  it('change field by field, and tell what they were before', async () => {
    const made = await create({ tags: ['а'] })
    const label = (await vault.session.request('labels.list', {})).labels[1]
    const { before, after } = await vault.session.request('annotations.update', {
      id: made.id,
      fields: { labelId: label?.id ?? null },
    })
    expect(before).toEqual(made)
    expect(after).toMatchObject({ labelId: label?.id, tags: ['а'], type: 'highlight' })
    const cleared = await vault.session.request('annotations.update', { id: made.id, fields: { labelId: null } })
    expect(cleared.after.labelId).toBeNull()
  })

  it('are gone when removed, and exactly as they were when that is undone', async () => {
    const made = await create()
    await vault.session.request('annotations.remove', { id: made.id })
    expect(await list()).toEqual([])
    await expect(
      vault.session.request('annotations.update', { id: made.id, fields: { tags: [] } }),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(await vault.session.request('annotations.restore', { id: made.id })).toEqual(made)
    expect(await list()).toEqual([made])
  })

  it('refuse a document, a label or an annotation that is not there', async () => {
    const other = newId(DocumentId)
    await expect(vault.session.request('annotations.create', { documentId: other, ...fields() })).rejects.toMatchObject(
      { code: 'not-found' },
    )
    await expect(vault.session.request('annotations.remove', { id: newId(AnnotationId) })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await list()).toEqual([])
  })

  it('leave the list of their dossier when their document is in the trash', async () => {
    await create()
    await vault.session.request('documents.trash', { ids: [documentId] })
    expect((await vault.session.request('annotations.list', { dossierId })).annotations).toEqual([])
  })
})

describe('labels', () => {
  it('are there from the start, with a meaning each', async () => {
    const { labels } = await vault.session.request('labels.list', {})
    expect(labels.map(({ key }) => key)).toEqual([
      'key',
      'contradiction',
      'favourable',
      'charge',
      'pressure',
      'procedure',
      'check',
    ])
    expect(new Set(labels.map(({ colour }) => colour)).size).toBe(7)
  })

  it('keep reading in either language until they are renamed', async () => {
    const [first] = (await vault.session.request('labels.list', {})).labels
    if (!first) throw new Error('no labels')
    const { id, position } = first
    const recoloured = await vault.session.request('labels.save', { id, name: 'Key passage', colour: 'grey', position })
    expect(recoloured).toMatchObject({ key: 'key', colour: 'grey' })
    const renamed = await vault.session.request('labels.save', { id, name: 'Главное', colour: 'grey', position })
    expect(renamed).toMatchObject({ key: null, name: 'Главное' })
  })

  it('stay with their annotations when they are taken off the list', async () => {
    const made = await vault.session.request('labels.save', { id: null, name: 'Алиби', colour: 'blue', position: 7 })
    const annotation = await create({ labelId: made.id })
    await vault.session.request('labels.remove', { id: made.id })
    expect((await vault.session.request('labels.list', {})).labels).toHaveLength(7)
    expect((await list())[0]?.labelId).toBe(made.id)
    await vault.session.request('labels.restore', { id: made.id })
    expect((await vault.session.request('labels.list', {})).labels.at(-1)).toEqual(made)
    expect((await list())[0]).toEqual(annotation)
  })
})

describe('hits in one document', () => {
  it('names the pages that have a form of the word, with how many', async () => {
    const { pages, terms } = await vault.session.request('search.inDocument', { documentId, query: 'задержание' })
    expect(terms.length).toBeGreaterThan(0)
    expect(pages.map(({ page }) => page)).toEqual([2])
  })
})
