import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DocumentId, DocumentId as DocumentIdSchema, type DossierId, newId } from '#shared/domain/ids.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { importText } from '../imports/testing.ts'
import { factFields, markOf } from './testing.ts'

let vault: TestVault
let dossierId: DossierId
let documentId: DocumentId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Дело' })).id
  documentId = await importText(vault.session, dossierId, 'Протокол.txt', 'Собрание началось в семь вечера.')
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const cite = (text = 'Собрание началось в 19:00') =>
  ask('facts.cite', {
    documentId,
    fact: factFields(text),
    mark: markOf('Собрание началось в семь вечера'),
    stance: 'supports',
    comment: '',
  })
const facts = async () => (await ask('facts.list', { dossierId })).facts
const citations = async () => (await ask('facts.citations', { documentId })).citations
const annotations = async () => (await ask('annotations.list', { documentId })).annotations

describe('one gesture', () => {
  it('makes fact, citation and mark together', async () => {
    const { fact, citation, annotation } = await cite()
    await vault.reopen()
    expect(await facts()).toEqual([fact])
    expect(fact.citations).toEqual({ supports: 1, contradicts: 0, mentions: 0 })
    expect(await annotations()).toEqual([annotation])
    expect(await citations()).toMatchObject([
      { id: citation.id, factId: fact.id, annotationId: annotation.id, quote: 'Собрание началось в семь вечера' },
    ])
    expect((await ask('facts.citation', { id: citation.id })).passage).toEqual(annotation.passage)
  })

  it('is taken back and given back whole', async () => {
    const { fact, citation, annotation } = await cite()
    const parts = { facts: [fact.id], citations: [citation.id], annotations: [annotation.id] }
    await ask('facts.erase', parts)
    expect([await facts(), await citations(), await annotations()]).toEqual([[], [], []])
    await ask('facts.restore', parts)
    expect(await facts()).toEqual([fact])
    expect(await citations()).toHaveLength(1)
    expect(await annotations()).toEqual([annotation])
  })

  it('makes nothing at all where a part is missing', async () => {
    await expect(
      ask('facts.cite', {
        documentId: newId(DocumentIdSchema),
        fact: factFields('а'),
        mark: markOf('б'),
        stance: 'supports',
        comment: '',
      }),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(await facts()).toEqual([])
  })
})

describe('citations', () => {
  it('are added to a fact that is there, with a mark that is there', async () => {
    const { fact, annotation } = await cite()
    await ask('facts.cite', {
      documentId,
      fact: { id: fact.id },
      mark: { id: annotation.id },
      stance: 'contradicts',
      comment: 'но в журнале — шесть',
    })
    expect((await ask('facts.get', { id: fact.id })).citations).toEqual({ supports: 1, contradicts: 1, mentions: 0 })
    expect(await annotations()).toHaveLength(1)
  })

  it('do not tie a fact of one dossier to a document of another', async () => {
    const { annotation } = await cite()
    const other = (await ask('dossiers.create', { title: 'Другое' })).id
    const foreign = await ask('facts.create', { dossierId: other, ...factFields('чужой') })
    await expect(
      ask('facts.cite', {
        documentId,
        fact: { id: foreign.id },
        mark: { id: annotation.id },
        stance: 'supports',
        comment: '',
      }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  it('change stance and comment, and tell what they were', async () => {
    const { citation } = await cite()
    const { before, after } = await ask('facts.changeCitation', { id: citation.id, fields: { stance: 'mentions' } })
    expect(before).toEqual(citation)
    expect(after).toMatchObject({ stance: 'mentions', comment: '' })
  })

  it('stand without their mark, and have it again when it is back', async () => {
    const { annotation } = await cite()
    await ask('annotations.remove', { id: annotation.id })
    expect(await citations()).toMatchObject([{ annotationId: null, quote: 'Собрание началось в семь вечера' }])
    await ask('annotations.restore', { id: annotation.id })
    expect(await citations()).toMatchObject([{ annotationId: annotation.id }])
    await ask('annotations.remove', { id: annotation.id })
    await vault.reopen()
    expect(await citations()).toMatchObject([{ annotationId: null }])
  })

  it('survive the trash of their document and go when it is erased', async () => {
    const { fact } = await cite()
    await ask('documents.trash', { ids: [documentId] })
    expect((await ask('facts.citations', { factIds: [fact.id] })).citations).toHaveLength(1)
    await ask('documents.restore', { ids: [documentId] })
    expect(await citations()).toHaveLength(1)
    await ask('documents.trash', { ids: [documentId] })
    await ask('documents.erase', { ids: [documentId] })
    expect(await facts()).toMatchObject([{ citations: { supports: 0 } }])
  })

  it('are found by their facts', async () => {
    const { fact } = await cite()
    await cite('другое')
    const found = (await ask('facts.citations', { factIds: [fact.id] })).citations
    expect(found.map(({ factId }) => factId)).toEqual([fact.id])
    expect((await ask('facts.citations', { dossierId })).citations).toHaveLength(2)
  })
})
