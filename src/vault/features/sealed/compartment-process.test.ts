import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { contract, isWindowRequestName, type RequestName } from '#shared/contract/index.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import { EMPTY_PROVENANCE } from '#shared/domain/document.ts'
import { DocumentId, type DossierId, FileId, HypothesisId, newId, PlaceId } from '#shared/domain/ids.ts'
import { EMPTY_RICH_TEXT } from '#shared/domain/rich-text.ts'
import { handlers } from '../../handlers.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { sealedRequestNames } from './requests.ts'
import { openSealedWindow, placeOf, SEALED_PASSPHRASE, sealedWindow, type TestWindow } from './testing.ts'

let vault: TestVault
let window: TestWindow & { dossierId: DossierId }
beforeEach(async () => {
  vault = await openTestVault()
  window = await openSealedWindow(vault)
})
afterEach(async () => {
  window.close()
  await vault.cleanup()
})

const code = (expected: string) => expect.objectContaining({ code: expected })
const CANARY = 'Небылицын из соседнего подъезда'

const openDocument = (): CaseDocument => ({
  id: newId(DocumentId),
  dossierId: window.dossierId,
  fileId: newId(FileId),
  title: 'Протокол допроса «Курьера»',
  kind: 'protocol',
  date: null,
  dateWording: '',
  author: '',
  language: 'ru',
  sheets: [],
  exhibitLabel: '',
  provenance: EMPTY_PROVENANCE,
  tags: [],
  originalName: 'протокол.pdf',
  sha256: '0'.repeat(64),
  size: 12,
  mediaType: 'application/pdf',
  format: 'pdf',
  pageCount: 2,
  textState: 'born-digital',
  unreadable: null,
  createdAt: 1,
  updatedAt: 1,
  trashedAt: null,
})

const fields = {
  type: 'highlight' as const,
  passage: {
    parts: [
      {
        page: 0,
        geometry: { type: 'rect' as const, rect: [10, 10, 20, 20] as [number, number, number, number] },
        quote: { exact: 'стоял на площадке', prefix: '', suffix: '' },
        position: { start: 0, end: 17 },
      },
    ],
  },
  labelId: null,
  comment: EMPTY_RICH_TEXT,
  tags: [CANARY],
}

describe('the sealed process', () => {
  test('answers nothing of content before it is open', async () => {
    const other = await sealedWindow(placeOf(vault))
    for (const name of sealedRequestNames() as RequestName[])
      await expect(other.ask(name, {} as never)).rejects.toEqual(code('vault-locked'))
    await expect(other.ask('compartment.open', { passphrase: SEALED_PASSPHRASE })).rejects.toEqual(code('vault-in-use'))
    expect(await other.ask('vault.status', {})).toMatchObject({ state: 'closed', name: null, location: null })
    other.close()
  })

  test('pairs with one window only, is told its place once, and is asked nothing outside a box', async () => {
    const { process } = window
    await expect(process.handle('sealed.hello', { publicKey: new Uint8Array(65) })).rejects.toEqual(
      code('already-open'),
    )
    await expect(
      process.handle('sealed.prepare', { path: '/x', sample: false, id: null, birth: null }),
    ).rejects.toEqual(code('already-open'))
    for (const name of ['witnesses.list', 'notes.list', 'compartment.open', 'files.read', 'process.open', 'vault.lock'])
      await expect(process.handle(name, { dossierId: window.dossierId })).rejects.toEqual(code('unknown-request'))
    await expect(process.handle('sealed.carry', { box: new Uint8Array(40) })).rejects.toThrow()
  })

  test('refuses what is not the compartment’s: the vault’s ways in, exports, dossiers, other processes’ requests', async () => {
    for (const name of [
      'vault.slots',
      'vault.verify',
      'exports.preview',
      'exports.writeTo',
      'dossiers.list',
      'persons.list',
    ])
      await expect(window.ask(name as RequestName, {} as never)).rejects.toEqual(code('unknown-request'))
  })

  test('lets nothing be read in what main carries, and tells main nothing but when to close', async () => {
    await window.ask('witnesses.create', { dossierId: window.dossierId, pseudonym: CANARY })
    await window.ask('compartment.closeAfter', { minutes: 3 })
    await expect(window.ask('witnesses.create', { dossierId: window.dossierId, pseudonym: '' })).rejects.toEqual(
      code('invalid-request'),
    )
    await vi.waitFor(() =>
      expect(window.heard).toContainEqual({ name: 'vault.changed', data: { topics: ['witnesses'] } }),
    )
    expect(window.said).toEqual([
      ['sealed.opened', { closeAfter: 5 }],
      ['sealed.opened', { closeAfter: 3 }],
    ])
    const words = ['witnesses', CANARY, SEALED_PASSPHRASE, 'invalid-request'].map((text) => Buffer.from(text))
    for (const bytes of window.carried.map((box) => Buffer.from(box)))
      for (const word of words) expect(bytes.includes(word)).toBe(false)
  })

  test('keeps its own time of closing', async () => {
    await window.ask('compartment.closeAfter', { minutes: 12 })
    window.close()
    const again = await sealedWindow(placeOf(vault))
    expect(await again.ask('compartment.open', { passphrase: SEALED_PASSPHRASE })).toEqual({
      readOnly: false,
      closeAfter: 12,
    })
    again.close()
  })
})

test('no request of the compartment can be asked by the ordinary window, or answered by the vault process', () => {
  const sealed = (Object.keys(contract) as RequestName[]).filter((name) => contract[name].access === 'sealed')
  expect(sealed.length).toBeGreaterThan(8)
  for (const name of sealed) {
    expect(isWindowRequestName(name)).toBe(false)
    expect(Object.hasOwn(handlers, name)).toBe(false)
    expect(sealedRequestNames()).toContain(name)
  }
})

describe('witnesses', () => {
  const create = () => window.ask('witnesses.create', { dossierId: window.dossierId, pseudonym: 'Курьер' })

  test('are kept with their hypotheses and questions, found by any word, and forgotten when erased', async () => {
    const { id } = await create()
    const hypothesis = {
      id: newId(HypothesisId),
      name: CANARY,
      grounds: 'говорит «звонит»',
      confidence: 'likely' as const,
    }
    await window.ask('witnesses.update', { id, fields: { hypotheses: [hypothesis], tells: 'знает номер подъезда' } })
    const { witnesses } = await window.ask('witnesses.list', { dossierId: window.dossierId })
    expect(witnesses).toMatchObject([
      { id, pseudonym: 'Курьер', hypotheses: [hypothesis], tells: 'знает номер подъезда' },
    ])

    const find = async (query: string) => {
      const { groups } = await window.ask('search.run', { query, dossierId: null, filters: {}, limit: 20, offset: 0 })
      return groups.map(({ title, target }) => [title, target.id])
    }
    expect(await find('подъезду')).toEqual([['Курьер', id]])
    expect(await find('Небылицына')).toEqual([['Курьер', id]])
    const erased = await window.ask('witnesses.erase', { id })
    expect(await find('подъезду')).toEqual([])
    expect(await window.ask('witnesses.restore', erased)).toEqual(erased)
    expect(await window.ask('witnesses.restore', erased)).toEqual(erased)
    expect(await find('курьеры')).toEqual([['Курьер', id]])
  })

  test('are refused where the dossier is not known, and when they are gone', async () => {
    const dossierId = newId(DocumentId) as unknown as DossierId
    await expect(window.ask('witnesses.create', { dossierId, pseudonym: 'Х' })).rejects.toEqual(code('not-found'))
    const { id } = await create()
    await window.ask('witnesses.erase', { id })
    await expect(window.ask('witnesses.update', { id, fields: {} })).rejects.toEqual(code('not-found'))
  })
})

describe('marks on documents of the open vault', () => {
  test('need the document to be known, and leave it out of every list of sealed documents', async () => {
    const document = openDocument()
    const mark = { documentId: document.id, ...fields }
    await expect(window.ask('annotations.create', mark)).rejects.toEqual(code('not-found'))
    await window.ask('compartment.knowDocument', { document })
    const made = await window.ask('annotations.create', mark)
    expect(await window.ask('documents.list', { dossierId: window.dossierId, trashed: false })).toEqual({
      documents: [],
    })
    for (const name of ['documents.get', 'documents.pages', 'documents.password'] as const)
      await expect(window.ask(name, { id: document.id })).rejects.toEqual(code('not-found'))
    await expect(window.ask('documents.erase', { ids: [document.id] })).rejects.toEqual(code('not-found'))
    await expect(window.ask('files.read', { documentId: document.id, start: 0, end: 1 })).rejects.toEqual(
      code('not-found'),
    )
    expect(await window.ask('annotations.list', { documentId: document.id })).toEqual({ annotations: [made] })
    expect(await window.ask('compartment.markedDocuments', { dossierId: window.dossierId })).toEqual({
      documents: [{ document, marks: 1 }],
    })
    await window.ask('annotations.remove', { id: made.id })
    expect(await window.ask('compartment.markedDocuments', { dossierId: window.dossierId })).toEqual({ documents: [] })
  })

  test('take the document’s present title, and another’s bytes nowhere', async () => {
    const document = openDocument()
    await window.ask('compartment.knowDocument', { document })
    await window.ask('compartment.knowDocument', { document: { ...document, title: 'Новое название' } })
    await window.ask('annotations.create', { documentId: document.id, ...fields })
    const [known] = (await window.ask('compartment.markedDocuments', { dossierId: window.dossierId })).documents
    expect(known?.document.title).toBe('Новое название')
    // One empty file, as at birth.
    const stored = readdirSync(join(vault.path, 'sealed', 'files'), { recursive: true }) as string[]
    expect(stored.filter((name) => /[0-9a-z]{26}$/.test(name))).toHaveLength(1)
  })
})

test('a dossier is told of while anything is filed under it, whatever the open vault does with its own', async () => {
  const { dossierId } = window
  const used = async () => (await window.ask('compartment.dossiers', {})).dossiers.map(({ id }) => id)
  expect(await used()).toEqual([])
  const { id } = await window.ask('witnesses.create', { dossierId, pseudonym: 'Курьер' })
  expect(await window.ask('compartment.dossiers', {})).toEqual({
    dossiers: [{ id: dossierId, title: 'Книжный клуб «Закладка»' }],
  })
  await window.ask('witnesses.erase', { id })
  expect(await used()).toEqual([])
  // A document that is known here and bears no mark is nothing of the compartment's own.
  const document = openDocument()
  await window.ask('compartment.knowDocument', { document })
  expect(await used()).toEqual([])
  await window.ask('annotations.create', { documentId: document.id, ...fields })
  expect(await used()).toEqual([dossierId])
})

describe('exporting', () => {
  const options = () => ({
    dossierId: window.dossierId,
    notes: [],
    language: 'ru' as const,
    format: 'md' as const,
    passphrase: SEALED_PASSPHRASE,
  })

  test('writes only what was chosen, for whoever knows the passphrase, under a name that says nothing', async () => {
    const folder = join(vault.path, '..', 'out')
    mkdirSync(folder)
    const placeId = newId(PlaceId)
    const chosen = await window.ask('witnesses.create', { dossierId: window.dossierId, pseudonym: 'Курьер' })
    await window.ask('witnesses.create', { dossierId: window.dossierId, pseudonym: 'Дворник' })
    const input = { ...options(), placeId, witnesses: [chosen.id] }
    await expect(window.ask('compartment.export', input)).rejects.toEqual(code('not-found'))
    await window.process.handle('sealed.place', { placeId, path: folder })
    await expect(window.ask('compartment.export', { ...input, passphrase: 'не та' })).rejects.toEqual(
      code('sealed-passphrase-wrong'),
    )
    expect(readdirSync(folder)).toEqual([])
    const { name } = await window.ask('compartment.export', input)
    expect(readdirSync(folder)).toEqual([name])
    expect(name).toMatch(/^Выписка \d{4}-\d\d-\d\d\.md$/)
    const text = readFileSync(join(folder, name), 'utf8')
    expect(text).toContain('Курьер')
    expect(text).not.toContain('Дворник')
  })
})

test('nothing of the compartment is in the vault’s own search, lists and database while it is open', async () => {
  await vault.session.request('dossiers.create', { title: 'Книжный клуб «Закладка»' })
  await window.ask('witnesses.create', { dossierId: window.dossierId, pseudonym: CANARY })
  await window.ask('notes.create', { dossierId: window.dossierId, title: CANARY, body: EMPTY_RICH_TEXT })
  const { groups } = await vault.session.request('search.run', {
    query: 'Небылицын',
    dossierId: null,
    filters: {},
    limit: 20,
    offset: 0,
  })
  expect(groups).toEqual([])
  for (const table of ['sealed_witness', 'sealed_mirror', 'note', 'search_text'])
    expect(vault.context.db.prepare(`SELECT count(*) FROM ${table} WHERE 1`).pluck().get()).toBe(
      table === 'search_text' ? 1 : 0,
    )
})
