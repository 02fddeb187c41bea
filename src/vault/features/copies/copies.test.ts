import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { randomOf } from '#shared/copies/testing/random.ts'
import { edited, protocol, story } from '#shared/copies/testing/statements.ts'
import { RU } from '#shared/copies/testing/words.ts'
import { type CopyProgress, shareOf } from '#shared/domain/copy.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { addDocument } from '../search/testing.ts'
import { statementFields } from '../statements/testing.ts'

let vault: TestVault
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Дело книжного клуба «Закладка»' })).id
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const telling = (seed: number, sentences = 14) => protocol(RU, story(RU, sentences, randomOf(seed)))
const paper = (title: string, ...pages: string[]) =>
  addDocument(vault.context, dossierId, { title, language: 'ru', pages })

function finished(): Promise<CopyProgress> {
  return new Promise((resolve) => {
    const stop = vault.session.on((name, data) => {
      const progress = data as CopyProgress
      if (name !== 'copies.progress' || progress.state === 'running') return
      stop()
      resolve(progress)
    })
  })
}
async function compareAll(): Promise<CopyProgress> {
  const end = finished()
  await ask('copies.start', { dossierId })
  return end
}

describe('the comparison of a dossier’s texts', () => {
  it('finds a statement that was written off another, and shows both with their common parts', async () => {
    const witness = (await ask('persons.create', { name: 'Баснина Зоя', aliases: [], note: '' })).id
    const text = telling(1)
    const first = paper('Протокол допроса 1', 'Обложка', text)
    const second = paper('Протокол допроса 2', edited(text, 0.15, RU, randomOf(2)))
    paper('Протокол допроса 3', telling(3))
    const { id } = await ask('statements.create', {
      dossierId,
      ...statementFields(witness, { documentId: first, pages: [1, 1] }),
    })
    expect((await ask('copies.list', { dossierId })).stale).toBe(true)
    expect(await compareAll()).toMatchObject({ state: 'done' })

    const { matches, comparison, stale } = await ask('copies.list', { dossierId })
    expect(comparison).toMatchObject({ texts: 3, unread: 0 })
    expect(stale).toBe(false)
    expect(matches).toHaveLength(1)
    const [match] = matches
    expect([match?.left, match?.right]).toEqual([
      { type: 'statement', id },
      { type: 'document', id: second },
    ])
    expect(match && shareOf(match)).toBeGreaterThan(0.6)

    if (!match) return
    const aligned = await ask('copies.align', { dossierId, left: match.left, right: match.right })
    expect(aligned.left.map((piece) => piece.text).join('')).toBe(text)
    expect(aligned.left[0]?.page).toBe(1)
    const runs = (pieces: typeof aligned.left) => new Set(pieces.flatMap(({ run }) => (run === null ? [] : [run])))
    expect(runs(aligned.left)).toEqual(runs(aligned.right))
    expect(runs(aligned.left).size).toBeGreaterThan(0)
  })

  it('is out of date when a paper comes or goes, and what is in the trash is not shown', async () => {
    const text = telling(4)
    paper('Ходатайство следователя', text)
    const ruling = paper('Постановление суда', `Суд установил. ${text} Суд постановил.`)
    await compareAll()
    expect((await ask('copies.list', { dossierId })).matches).toHaveLength(1)
    await ask('documents.trash', { ids: [ruling] })
    expect(await ask('copies.list', { dossierId })).toMatchObject({ matches: [], stale: true })
  })

  it('leaves what was found before when it is stopped', async () => {
    for (let at = 0; at < 30; at++) paper(`Протокол ${at}`, telling(50 + at, 30))
    const end = finished()
    await ask('copies.start', { dossierId })
    expect((await ask('copies.list', { dossierId })).running).toMatchObject({ state: 'running' })
    await ask('copies.cancel', { dossierId })
    expect(await end).toMatchObject({ state: 'cancelled' })
    expect(await ask('copies.list', { dossierId })).toMatchObject({ comparison: null, running: null })
  })

  it('says how many papers have no text to compare', async () => {
    paper('Скан', '')
    paper('Протокол', telling(6))
    await compareAll()
    expect((await ask('copies.list', { dossierId })).comparison).toMatchObject({ texts: 1, unread: 1 })
  })
})
