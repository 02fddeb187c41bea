import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DossierId, IssueId, PersonId, StatementId } from '#shared/domain/ids.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { factFields } from '../facts/testing.ts'
import { onDay, statementFields } from '../statements/testing.ts'

let vault: TestVault
let dossierId: DossierId
let topicId: IssueId
let witness: PersonId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Дело книжного клуба «Закладка»' })).id
  const issue = {
    dossierId,
    title: 'Когда была встреча',
    kind: 'defence',
    parentId: null,
    burden: '',
    position: '',
  } as const
  topicId = (await ask('issues.create', issue)).id
  witness = (await ask('persons.create', { name: 'Баснина Зоя', aliases: [], note: '' })).id
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const statement = async (date: string): Promise<StatementId> =>
  (await ask('statements.create', { dossierId, ...statementFields(witness, { start: onDay(date) }) })).id
const claim = async (statementId: StatementId, text: string, under: IssueId | null = topicId) =>
  (
    await ask('assertions.create', {
      statementId,
      topicId: under,
      text,
      documentId: null,
      passage: null,
      stance: 'mentions',
    })
  ).id
const question = (text: string) =>
  ask('questions.create', {
    dossierId,
    personId: witness,
    text,
    aim: '',
    contradictionId: null,
    sources: [],
    documentIds: [],
    asked: false,
    answer: '',
  })
const plan = async () => (await ask('questions.list', { dossierId })).questions.map(({ text }) => text)
const proposed = async () => (await ask('contradictions.proposals', { dossierId })).proposals

describe('contradictions', () => {
  it('are proposed between a claim and a fact under its topic too, by the date the fact bears', async () => {
    const fact = async (text: string, date: string, issueIds: IssueId[]) =>
      (await ask('facts.create', { dossierId, ...factFields(text, { when: onDay(date), issueIds }) })).id
    const held = await fact('Клуб собрался в библиотеке', '2023-03-10', [topicId])
    await fact('Книга куплена', '2023-01-09', [])
    const right = await claim(await statement('2023-03-12'), 'Встреча была 3 марта 2023 года')
    const [proposal, ...others] = await proposed()
    expect(others).toEqual([])
    expect(proposal).toMatchObject({
      kind: 'date',
      left: { type: 'assertion', id: right },
      right: { type: 'fact', id: held },
      leftWords: ['3 марта 2023 года'],
      rightWords: ['10.03.2023'],
    })
    await ask('contradictions.create', {
      dossierId,
      kind: 'date',
      weight: 'material',
      state: 'dismissed',
      left: { type: 'fact', id: held },
      right: { type: 'assertion', id: right },
      explanation: '',
    })
    expect(await proposed()).toEqual([])
  })

  it('are proposed between statements under one topic, with the words that differ, and asserted by nobody', async () => {
    const [first, second] = [await statement('2023-03-12'), await statement('2023-04-04')]
    const left = await claim(first, 'Встреча была 3 марта 2023 года')
    const right = await claim(second, 'Встреча была 10 марта 2023 года')
    await claim(second, 'Видела объявление 1 марта', null)
    expect(await proposed()).toEqual([
      {
        kind: 'date',
        left: { type: 'assertion', id: left },
        right: { type: 'assertion', id: right },
        leftWords: ['3 марта 2023 года'],
        rightWords: ['10 марта 2023 года'],
      },
    ])
    expect((await ask('contradictions.list', { dossierId })).contradictions).toEqual([])
  })

  it('that were decided about are not proposed again, whichever way round, until the decision is taken back', async () => {
    const left = await claim(await statement('2023-03-12'), 'Встреча была 3 марта')
    const right = await claim(await statement('2023-04-04'), 'Встреча была 10 марта')
    const sides = { left: { type: 'assertion', id: right }, right: { type: 'assertion', id: left } } as const
    const fields = { kind: 'date', weight: 'material', state: 'dismissed', explanation: 'Оговорка', ...sides } as const
    const made = await ask('contradictions.create', { dossierId, ...fields })
    expect(await ask('contradictions.create', { dossierId, ...fields })).toEqual(made)
    expect(await proposed()).toEqual([])
    const changed = await ask('contradictions.update', { id: made.id, fields: { state: 'open', weight: 'decisive' } })
    expect(changed).toMatchObject({ state: 'open', weight: 'decisive', explanation: 'Оговорка' })
    const gone = await ask('contradictions.erase', { id: made.id })
    expect(await proposed()).toHaveLength(1)
    expect(await ask('contradictions.restore', gone)).toMatchObject({ id: made.id, state: 'open' })
    expect(await proposed()).toEqual([])
  })

  it('within one statement are left to its reader', async () => {
    const only = await statement('2023-03-12')
    await claim(only, 'Встреча была 3 марта')
    await claim(only, 'Встреча была 10 марта')
    expect(await proposed()).toEqual([])
  })
})

describe('the plan of questions', () => {
  it('keeps its order through moves, erasing and undo', async () => {
    const [a, b, c] = [await question('А'), await question('Б'), await question('В')]
    expect(await ask('questions.move', { id: c.id, before: a.id })).toEqual({ before: null })
    expect(await plan()).toEqual(['В', 'А', 'Б'])
    expect(await ask('questions.move', { id: a.id, before: null })).toEqual({ before: b.id })
    expect(await plan()).toEqual(['В', 'Б', 'А'])
    const gone = await ask('questions.erase', { id: b.id })
    expect(await plan()).toEqual(['В', 'А'])
    await ask('questions.restore', gone)
    expect(await plan()).toEqual(['В', 'Б', 'А'])
    await vault.reopen()
    expect(await plan()).toEqual(['В', 'Б', 'А'])
  })

  it('says what was asked and answered', async () => {
    const { id } = await question('Откуда вам известна дата?')
    const after = await ask('questions.update', { id, fields: { asked: true, answer: 'Записывала.' } })
    expect(after).toMatchObject({ asked: true, answer: 'Записывала.', text: 'Откуда вам известна дата?' })
    await expect(ask('questions.update', { id, fields: { text: '  ' } })).rejects.toMatchObject({
      code: 'invalid-request',
    })
  })
})
