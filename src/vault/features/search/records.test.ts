import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DossierId, FactId, newId } from '#shared/domain/ids.ts'
import { openTestVault, type TestVault } from '#vault/testing.ts'
import { type IndexedRecord, indexRecord, unindexRecord } from './index-writer.ts'

let vault: TestVault
let dossierId: DossierId
let record: IndexedRecord
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await vault.session.request('dossiers.create', { title: 'Дело' })).id
  record = { type: 'fact', id: newId(FactId), dossierId }
  write('Окно было открыто', ['со слов соседки'])
})
afterEach(() => vault.cleanup())

const write = (name: string, more: string[] = []) =>
  vault.context.write({ action: 'test', subject: record.id }, [], (db) => indexRecord(db, record, name, more))
const run = async (query: string) =>
  (await vault.session.request('search.run', { query, dossierId, filters: {}, language: 'ru', limit: 20, offset: 0 }))
    .groups

describe('records of a dossier', () => {
  it('are found by any of their words and named by their first', async () => {
    const [group] = await run('соседка')
    expect(group).toMatchObject({ target: { type: 'record', kind: 'fact', id: record.id }, title: 'Окно было открыто' })
    expect(group?.hits).toMatchObject([{ scope: 'record' }])
  })

  it('are offered by Ctrl+K as they are typed', async () => {
    const { hits } = await vault.session.request('search.quick', { query: 'окно отк', dossierId, language: 'ru' })
    expect(hits).toMatchObject([{ type: 'record', kind: 'fact', id: record.id, title: 'Окно было открыто' }])
  })

  it('are found by their new words alone after a change, and not at all once removed', async () => {
    write('Дверь была заперта')
    expect(await run('окно')).toEqual([])
    expect(await run('дверь')).toHaveLength(1)
    vault.context.write({ action: 'test', subject: record.id }, [], (db) => unindexRecord(db, record))
    expect(await run('дверь')).toEqual([])
  })
})
