import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RequestInput } from '#shared/contract/index.ts'
import { DocumentId, DossierId, newId } from '#shared/domain/ids.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { addDocument } from './testing.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await openTestVault()
})
afterEach(() => vault.cleanup())

const search = (fields: Partial<RequestInput<'search.save'>> = {}): RequestInput<'search.save'> => ({
  query: 'задержан',
  dossierId: null,
  filters: { fromDate: null, toDate: null, document: null },
  ...fields,
})
const save = (fields?: Partial<RequestInput<'search.save'>>) => vault.session.request('search.save', search(fields))
const saved = async () => (await vault.session.request('search.saved', {})).searches

describe('saved searches', () => {
  it('are kept with what narrows them, in the order they were saved, also past a lock', async () => {
    const { id } = await vault.session.request('dossiers.create', { title: 'Дело о закладке' })
    const filters = { scopes: ['page' as const], volume: 3, fromDate: '2023-03~', toDate: null, document: null }
    const first = await save({ dossierId: id, filters })
    const second = await save({ query: 'понятой ИЛИ понятая' })
    await vault.reopen()
    expect(await saved()).toEqual([
      { ...first, dossierTitle: 'Дело о закладке' },
      { ...second, dossierTitle: null },
    ])
    expect(first.filters).toEqual(filters)
  })

  it('are erased and come back as they were', async () => {
    const one = await save()
    await vault.session.request('search.erase', { id: one.id })
    expect(await saved()).toEqual([])
    await vault.session.request('search.restore', one)
    expect(await saved()).toEqual([{ ...one, dossierTitle: null }])
  })

  it('wait while their dossier or document is in the trash', async () => {
    const { id: dossierId } = await vault.session.request('dossiers.create', { title: 'Дело о закладке' })
    const documentId = addDocument(vault.session.context, dossierId, { title: 'Рапорт', pages: ['задержан'] })
    const filters = { fromDate: null, toDate: null, document: { id: documentId, title: 'как назывался' } }
    await save({ dossierId, filters })
    expect((await saved())[0]?.filters.document).toEqual({ id: documentId, title: 'Рапорт' })
    await vault.session.request('documents.trash', { ids: [documentId] })
    expect(await saved()).toEqual([])
    await vault.session.request('documents.restore', { ids: [documentId] })
    expect(await saved()).toHaveLength(1)
    await vault.session.request('dossiers.trash', { id: dossierId })
    expect(await saved()).toEqual([])
  })

  it('are refused where there is nothing to look in, and without words', async () => {
    const document = { id: newId(DocumentId), title: '' }
    await expect(save({ dossierId: newId(DossierId) })).rejects.toMatchObject({ code: 'not-found' })
    await expect(save({ filters: { fromDate: null, toDate: null, document } })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(save({ query: '  ' })).rejects.toMatchObject({ code: 'invalid-request' })
    expect(await saved()).toEqual([])
  })
})
