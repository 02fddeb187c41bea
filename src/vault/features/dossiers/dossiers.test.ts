import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DossierId, newId } from '#shared/domain/ids.ts'
import { openTestVault, type TestVault } from '#vault/testing.ts'
import { importText } from '../imports/testing.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await openTestVault()
})
afterEach(() => vault.cleanup())

const titles = async (trashed = false) =>
  (await vault.session.request('dossiers.list', { trashed })).dossiers.map(({ title }) => title)

describe('dossiers', () => {
  it('keep every field, also after the vault was closed and opened', async () => {
    const fields = {
      title: 'Дело Северова',
      caseNumbers: [{ kind: 'court' as const, number: '1-12/2024' }],
      court: 'Н-ский городской суд',
      stage: 'trial' as const,
      jurisdiction: 'РФ',
      summary: 'Двое подсудимых.\nПоказания получены ночью.',
      tags: ['пытки'],
      languages: ['ru', 'en'],
      openedOn: '2024-03~',
      closedOn: null,
    }
    const created = await vault.session.request('dossiers.create', fields)
    expect(created).toMatchObject(fields)
    await vault.reopen()
    expect(await vault.session.request('dossiers.get', { id: created.id })).toMatchObject({
      ...fields,
      documentCount: 0,
    })
  })

  it('are changed field by field: what is not given stays, null empties', async () => {
    const { id } = await vault.session.request('dossiers.create', { title: 'A', court: 'Суд', openedOn: '2024' })
    const changed = await vault.session.request('dossiers.update', { id, fields: { openedOn: null } })
    expect(changed).toMatchObject({ title: 'A', court: 'Суд', openedOn: null })
  })

  it('go to the trash and come back', async () => {
    const { id } = await vault.session.request('dossiers.create', { title: 'A' })
    await vault.session.request('dossiers.create', { title: 'B' })
    await vault.session.request('dossiers.trash', { id })
    expect([await titles(), await titles(true)]).toEqual([['B'], ['A']])
    await vault.session.request('dossiers.restore', { id })
    expect([await titles(), await titles(true)]).toEqual([['B', 'A'], []])
  })

  it('count what is in them, leaving out the trash', async () => {
    const { id } = await vault.session.request('dossiers.create', { title: 'A' })
    const first = await importText(vault.session, id, 'a.txt', 'Первый документ дела')
    await importText(vault.session, id, 'b.txt', 'Второй документ дела')
    expect(await vault.session.request('dossiers.get', { id })).toMatchObject({ documentCount: 2, pageCount: 2 })
    await vault.session.request('documents.trash', { ids: [first] })
    expect(await vault.session.request('dossiers.get', { id })).toMatchObject({ documentCount: 1, pageCount: 1 })
  })

  it('are erased from the trash alone, with everything in them and the bytes that nothing else uses', async () => {
    const one = await vault.session.request('dossiers.create', { title: 'A' })
    const other = await vault.session.request('dossiers.create', { title: 'B' })
    await importText(vault.session, one.id, 'a.txt', 'Только здесь')
    await importText(vault.session, one.id, 'b.txt', 'Здесь и там')
    const kept = await importText(vault.session, other.id, 'c.txt', 'Здесь и там')
    await expect(vault.session.request('dossiers.erase', { id: one.id })).rejects.toMatchObject({ code: 'conflict' })
    await vault.session.request('dossiers.trash', { id: one.id })
    await vault.session.request('dossiers.erase', { id: one.id })
    expect([await titles(), await titles(true)]).toEqual([['B'], []])
    expect(vault.context.files.list()).toHaveLength(1)
    expect(await vault.session.request('files.describe', { documentId: kept })).toMatchObject({
      mediaType: 'text/plain',
    })
    for (const table of ['document', 'page', 'stored_files'])
      expect(vault.context.db.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 1 })
    expect((await vault.session.request('vault.verify', {})).problems).toEqual([])
  })

  it('that are not there are told so', async () => {
    const id = newId(DossierId)
    for (const name of ['dossiers.get', 'dossiers.trash', 'dossiers.restore', 'dossiers.erase'] as const)
      await expect(vault.session.request(name, { id })).rejects.toMatchObject({ code: 'not-found' })
  })
})
