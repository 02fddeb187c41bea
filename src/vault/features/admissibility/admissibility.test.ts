import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AdmissibilityFields, newAdmissibility } from '#shared/domain/admissibility.ts'
import { GROUNDS, groundWords } from '#shared/domain/grounds.ts'
import { AdmissibilityEntryId, type DossierId, newId } from '#shared/domain/ids.ts'
import { openTestVault, type TestVault } from '../../testing.ts'

let vault: TestVault
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Дело' })).id
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const enter = (evidence: string, more: Partial<AdmissibilityFields> = {}) =>
  ask('admissibility.create', { dossierId, ...newAdmissibility(evidence), ...more })
const list = async () => (await ask('admissibility.list', { dossierId })).entries

describe('the ledger of challenged evidence', () => {
  it('keeps every step from the ground to the verdict, also after the vault was closed', async () => {
    const entry = await enter('Ночной допрос Небылицына', {
      groundId: 'without-counsel',
      motion: { on: '2023-09-15', documentId: null, text: 'Исключить протокол' },
      ruling: { on: '2023-09-18', documentId: null, text: 'Преждевременно', outcome: 'postponed' },
      appeal: { on: null, documentId: null, text: '', outcome: 'pending' },
      verdict: { on: '2023-12', documentId: null, text: 'Положен в основу', treatment: 'decisive' },
    })
    await vault.reopen()
    expect(await list()).toEqual([entry])
  })

  it('changes step by step and tells what it was', async () => {
    const entry = await enter('Протокол обыска')
    const ruling = { ...entry.ruling, outcome: 'refused' as const }
    const { before, after } = await ask('admissibility.update', { id: entry.id, fields: { ruling } })
    expect(before).toEqual(entry)
    expect(after).toMatchObject({ evidence: 'Протокол обыска', ruling: { outcome: 'refused' } })
  })

  it('loses nothing to an undo: an erased entry comes back as it was, at its place', async () => {
    const [first, second] = [await enter('Первое'), await enter('Второе')]
    await ask('admissibility.erase', { id: first.id })
    expect(await list()).toEqual([second])
    await ask('admissibility.restore', { id: first.id })
    await ask('admissibility.restore', { id: first.id })
    expect(await list()).toEqual([first, second])
  })

  it('refuses what has no name and what is not there', async () => {
    await expect(enter('  ')).rejects.toMatchObject({ code: 'invalid-request' })
    const id = newId(AdmissibilityEntryId)
    await expect(ask('admissibility.update', { id, fields: {} })).rejects.toMatchObject({ code: 'not-found' })
    await expect(ask('admissibility.restore', { id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is found by the words of its evidence, its ground and its motions', async () => {
    await enter('Протокол обыска', { groundId: 'no-interpreter', groundNote: 'не владеет языком' })
    const find = async (query: string) =>
      (await ask('search.run', { query, dossierId, filters: {}, language: 'ru', limit: 9, offset: 0 })).groups
    for (const query of ['обыск', 'переводчика', 'владеет языком']) expect(await find(query)).toHaveLength(1)
  })
})

describe('the grounds', () => {
  it('have each an id of its own and words in both languages', () => {
    expect(new Set(GROUNDS.map(({ id }) => id)).size).toBe(GROUNDS.length)
    for (const { ru, en } of GROUNDS) expect([/[а-я]/.test(ru), /[a-z]/.test(en)]).toEqual([true, true])
  })
  it('are cited with their article', () => {
    expect(groundWords('without-counsel', 'ru')).toContain('ст. 75 ч. 2 п. 1')
    expect(groundWords('of-another-set', 'ru')).toBe('of-another-set')
  })
})
