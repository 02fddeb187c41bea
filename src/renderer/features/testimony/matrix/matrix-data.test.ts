import { describe, expect, it } from 'vitest'
import type { Issue } from '#shared/domain/fact.ts'
import { AssertionId, DossierId, IssueId, newId, PersonId, StatementId } from '#shared/domain/ids.ts'
import { type Assertion, EMPTY_STATEMENT_FIELDS, type Statement } from '#shared/domain/statement.ts'
import { matrixOf, NO_FILTER } from './matrix-data.ts'

const dossierId = newId(DossierId)
const times = { createdAt: 0, updatedAt: 0 }
const topic = (title: string, parentId: IssueId | null = null): Issue => ({
  id: newId(IssueId),
  dossierId,
  title,
  kind: 'other',
  parentId,
  burden: '',
  position: '',
  ...times,
})
const statement = (date: string | null): Statement => ({
  ...EMPTY_STATEMENT_FIELDS,
  id: newId(StatementId),
  dossierId,
  personId: newId(PersonId),
  start: date === null ? null : { date, time: null, zone: null, wording: '' },
  ...times,
})
const claim = (of: Statement, topicId: IssueId | null, stance: Assertion['stance']): Assertion => ({
  id: newId(AssertionId),
  statementId: of.id,
  topicId,
  text: 'Было',
  documentId: null,
  passage: null,
  stance,
  ...times,
})

describe('the matrix', () => {
  const when = topic('Когда была встреча')
  const hour = topic('В котором часу', when.id)
  const who = topic('Кто вёл')
  const [early, late, undated] = [statement('2023-03-12'), statement('2023-04-04'), statement(null)]
  const claims = [
    claim(early, when.id, 'supports'),
    claim(late, when.id, 'contradicts'),
    claim(late, hour.id, 'mentions'),
    claim(late, null, 'mentions'),
    claim(undated, newId(IssueId), 'mentions'),
  ]
  const of = (filter: Partial<typeof NO_FILTER> = {}) =>
    matrixOf([when, hour, who], [early, late, undated], claims, { ...NO_FILTER, ...filter })

  it('has every topic that is spoken of as a row, under those above it, and what has no topic at the end', () => {
    expect(of().rows.map(({ topic: own }) => own?.title ?? '')).toEqual(['Когда была встреча', 'В котором часу', ''])
    expect(of({ to: '2023-03-31' }).rows.map(({ id }) => id)).toEqual([when.id])
    const below = topic('Кто сидел рядом', who.id)
    const { rows } = matrixOf([who, below], [early], [claim(early, below.id, 'supports')], NO_FILTER)
    expect(rows.map(({ id }) => id)).toEqual([who.id, below.id])
  })

  it('has the others too when they are wished', () => {
    expect(of({ silent: true }).rows.map(({ topic: own, depth }) => [own?.title ?? '', depth])).toEqual([
      ['Когда была встреча', 0],
      ['В котором часу', 1],
      ['Кто вёл', 0],
      ['', 0],
    ])
  })

  it('puts claims where their topic and statement meet, those of a topic that is gone under none', () => {
    const { rows, columns, cell } = of({ silent: true })
    const counts = rows.map((row) => columns.map((column) => cell(row, column).length))
    expect(counts).toEqual([
      [1, 1, 0],
      [0, 1, 0],
      [0, 0, 0],
      [0, 1, 1],
    ])
  })

  it('says on which topics statements stand against each other', () => {
    const { rows, disputed } = of({ silent: true })
    expect(rows.map(disputed)).toEqual([true, false, false, false])
  })

  it('is narrowed by person, by topic with all under it, and by date', () => {
    expect(of({ personId: late.personId }).columns).toEqual([late])
    expect(of({ topicId: when.id }).rows.map(({ id }) => id)).toEqual([when.id, hour.id])
    expect(of({ from: '2023-04' }).columns).toEqual([late])
    expect(of({ to: '2023-03-31' }).columns).toEqual([early])
  })
})
