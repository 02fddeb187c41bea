import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makePdf, makePng } from '#reader/testing.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { openTestVault, type TestVault } from '#vault/testing.ts'
import { importFile, importFiles } from './import-file.ts'
import { connectReader, type NodeReader } from './reader-child.ts'

let vault: TestVault
let reader: NodeReader
let folder: string
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  reader = connectReader(vault.session)
  folder = mkdtempSync(join(tmpdir(), 'delo-files-'))
  dossierId = (await vault.session.request('dossiers.create', { title: 'Дело' })).id
})
afterEach(async () => {
  await reader.close()
  await vault.cleanup()
  rmSync(folder, { recursive: true })
})

const put = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const bring = (path: string, options = {}) => importFile(vault.session, dossierId, path, options)

describe('importing from disk', () => {
  it('reads files in confinement and makes them findable', async () => {
    const item = await bring(put('Ruling.pdf', await makePdf(['The accused was detained at night', 'Second page'])))
    expect(item).toMatchObject({ state: 'imported', pageCount: 2, textState: 'born-digital' })
    const { groups } = await vault.session.request('search.run', {
      query: 'detained',
      dossierId: null,
      filters: {},
      limit: 10,
      offset: 0,
    })
    expect(groups.map(({ target, title }) => [target, title])).toEqual([
      [{ type: 'document', id: item.documentId }, 'Ruling'],
    ])
  })

  it('brings many files in at once, each told as it is done', async () => {
    const paths = [
      ...Array.from({ length: 25 }, (_, i) => put(`Файл ${i}.txt`, `Показания свидетеля номер ${i}`)),
      put('Фото.png', makePng(9, 5)),
      put('Пусто.pdf', ''),
      put('Обрывок.pdf', '%PDF-1.7 и больше ничего'),
      put('Копия.txt', 'Показания свидетеля номер 7'),
      put('архив.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0)),
      join(folder, 'нет такого.pdf'),
    ]
    const states: Record<string, number> = {}
    for await (const { path, item } of importFiles(vault.session, dossierId, paths)) {
      expect(paths).toContain(path)
      const key = item.reason ? `${item.state}: ${item.reason}` : item.state
      states[key] = (states[key] ?? 0) + 1
    }
    expect(states).toEqual({
      imported: 27,
      duplicate: 1,
      'refused: empty': 1,
      'refused: damaged': 1,
      'refused: unreachable': 1,
    })
    const { documents } = await vault.session.request('documents.list', { dossierId, trashed: false })
    expect(documents).toHaveLength(27)
  })

  it('tries passwords in turn', async () => {
    const path = put('Закрыто.pdf', await makePdf(['Inside'], { userPassword: 'второй', pdfVersion: '1.7ext3' }))
    expect(await bring(path)).toMatchObject({ state: 'refused', reason: 'encrypted' })
    expect(await bring(path, { passwords: ['первый'] })).toMatchObject({ state: 'refused', reason: 'wrong-password' })
    const item = await bring(path, { passwords: ['первый', 'второй'] })
    expect(item).toMatchObject({ state: 'imported', pageCount: 1 })
    expect(item.documentId && (await vault.session.request('documents.password', { id: item.documentId }))).toEqual({
      password: 'второй',
    })
  })

  it('keeps what cannot be read, where asked to', async () => {
    const path = put('Обрывок.pdf', '%PDF-1.7 и больше ничего')
    expect(await bring(path, { keepUnreadable: true })).toMatchObject({ state: 'imported', textState: 'none' })
    const { documents } = await vault.session.request('documents.list', { dossierId, trashed: false })
    expect(documents).toMatchObject([{ format: 'attachment', unreadable: 'damaged', mediaType: 'application/pdf' }])
  })

  it('refuses a folder as unreachable', async () => {
    const path = join(folder, 'папка')
    mkdirSync(path)
    expect(await bring(path)).toMatchObject({ state: 'refused', reason: 'unreachable' })
  })
})
