import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Issue } from '#shared/domain/fact.ts'
import { type DossierId, IssueId, newId } from '#shared/domain/ids.ts'
import { issuePath } from '#shared/domain/issue-tree.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { openTestVault, type TestVault } from '../../testing.ts'

let vault: TestVault
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Дело' })).id
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const issue = (title: string, parent: Issue | null = null) =>
  ask('issues.create', {
    dossierId,
    title,
    kind: 'element-of-charge',
    parentId: parent?.id ?? null,
    burden: '',
    position: '',
  })
const list = async () => (await ask('issues.list', { dossierId })).issues
/** The tree as indented titles. */
const tree = async () => {
  const all = await list()
  return all.map((one) => `${'  '.repeat(issuePath(all, one.id).length - 1)}${one.title}`)
}

async function case1() {
  const intent = await issue('Умысел')
  const knew = await issue('Знал о содержании книг', intent)
  const wanted = await issue('Желал последствий', intent)
  const search = await issue('Обыск без понятых')
  return { intent, knew, wanted, search }
}

describe('issues', () => {
  it('are a tree in the order they were added, also after the vault was closed', async () => {
    await case1()
    await vault.reopen()
    expect(await tree()).toEqual(['Умысел', '  Знал о содержании книг', '  Желал последствий', 'Обыск без понятых'])
  })

  it('change field by field and tell what they were', async () => {
    const { knew } = await case1()
    const { before, after } = await ask('issues.update', { id: knew.id, fields: { burden: 'обвинение' } })
    expect(before).toEqual(knew)
    expect(after).toMatchObject({ title: knew.title, burden: 'обвинение' })
  })

  it('move among siblings and to another parent, and back to exactly where they stood', async () => {
    const { knew, wanted, search, intent } = await case1()
    const start = await tree()
    const up = await ask('issues.move', { id: wanted.id, parentId: intent.id, before: knew.id })
    expect(await tree()).toEqual(['Умысел', '  Желал последствий', '  Знал о содержании книг', 'Обыск без понятых'])
    const away = await ask('issues.move', { id: knew.id, parentId: search.id, before: null })
    expect((await tree()).slice(2)).toEqual(['Обыск без понятых', '  Знал о содержании книг'])
    await ask('issues.move', { id: knew.id, ...away.before })
    await ask('issues.move', { id: wanted.id, ...up.before })
    expect(await tree()).toEqual(start)
  })

  it('never lie under themselves', async () => {
    const { intent, knew } = await case1()
    const start = await tree()
    for (const parentId of [intent.id, knew.id])
      await expect(ask('issues.move', { id: intent.id, parentId, before: null })).rejects.toMatchObject({
        code: 'circular-tree',
      })
    expect(await tree()).toEqual(start)
  })

  it('are nested twelve deep and no deeper, made or moved', async () => {
    let last: Issue | null = null
    for (let level = 1; level <= 12; level++) last = await issue(`Уровень ${level}`, last)
    await expect(issue('Слишком глубоко', last)).rejects.toMatchObject({ code: 'too-deep' })
    const { intent } = await case1()
    const eleventh = (await list()).find(({ title }) => title === 'Уровень 11')
    await expect(
      ask('issues.move', { id: intent.id, parentId: eleventh?.id ?? null, before: null }),
    ).rejects.toMatchObject({ code: 'too-deep' })
  })

  it('go with all that lies under them, and come back whole', async () => {
    const { intent } = await case1()
    const start = await list()
    const { issues } = await ask('issues.erase', { id: intent.id })
    expect(await tree()).toEqual(['Обыск без понятых'])
    await ask('issues.restore', { ids: issues.map(({ id }) => id) })
    expect(await list()).toEqual(start)
    await ask('issues.restore', { ids: issues.map(({ id }) => id) })
    expect(await list()).toEqual(start)
  })

  it('are gone for good when the vault opens again', async () => {
    const { intent } = await case1()
    const { issues } = await ask('issues.erase', { id: intent.id })
    await vault.reopen()
    await expect(ask('issues.restore', { ids: issues.map(({ id }) => id) })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('refuse a parent that is not there or belongs to another dossier', async () => {
    const other = (await ask('dossiers.create', { title: 'Другое' })).id
    const foreign = await ask('issues.create', {
      dossierId: other,
      title: 'Чужой',
      kind: 'other',
      parentId: null,
      burden: '',
      position: '',
    })
    for (const parentId of [newId(IssueId), foreign.id])
      await expect(
        ask('issues.create', { dossierId, title: 'Т', kind: 'other', parentId, burden: '', position: '' }),
      ).rejects.toMatchObject({ code: 'not-found' })
  })

  it('stay a tree with every issue in it, whatever moves are asked for', async () => {
    const made: Issue[] = []
    for (let i = 0; i < 8; i++) made.push(await issue(`Вопрос ${i}`))
    const index = fc.nat(made.length - 1)
    const move = fc.record({ what: index, under: fc.option(index, { nil: null }) })
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (moves) => {
        for (const { what, under } of moves) {
          const parentId = under === null ? null : (made[under]?.id ?? null)
          await ask('issues.move', { id: made[what]?.id as IssueId, parentId, before: null }).catch(
            (error: unknown) => {
              if (!(error instanceof DeloError) || error.code !== 'circular-tree') throw error
            },
          )
        }
        const all = await list()
        expect(all.map(({ id }) => id).toSorted()).toEqual(made.map(({ id }) => id).toSorted())
        for (const { id } of all) expect(issuePath(all, id).at(-1)?.parentId).toBeNull()
      }),
      { numRuns: 15 },
    )
  })
})
