import { edtfBounds } from '#shared/domain/edtf.ts'
import type { Issue, Stance } from '#shared/domain/fact.ts'
import type { Assertion, Statement } from '#shared/domain/statement.ts'
import { type TopicRow, topicRows } from '../names.ts'

export type Filter = {
  personId: string | null
  topicId: string | null
  from: string | null
  to: string | null
  /** Topics that no statement of the columns speaks of: what is decided otherwise is in the same tree. */
  silent: boolean
}
export const NO_FILTER: Filter = { personId: null, topicId: null, from: null, to: null, silent: false }

export type MatrixRow = (TopicRow & { id: string }) | { topic: null; depth: 0; id: '' }
export type Matrix = {
  rows: MatrixRow[]
  columns: Statement[]
  /** What a statement says on a topic; "" stands for claims without one. */
  cell(row: MatrixRow, column: Statement): readonly Assertion[]
  /** Statements that speak on a topic both for and against what it claims: the row deserves a look. */
  disputed(row: MatrixRow): boolean
}

const key = (topicId: string, statementId: string) => `${topicId} ${statementId}`
const NONE: readonly Assertion[] = []

/** The topic itself and all that lies under it. */
function within(topics: readonly Issue[], topicId: string): Set<string> {
  const kept = new Set([topicId])
  for (const topic of topics) if (topic.parentId !== null && kept.has(topic.parentId)) kept.add(topic.id)
  return kept
}

const inTime = ({ start }: Statement, { from, to }: Filter): boolean => {
  if (from === null && to === null) return true
  const bounds = start && edtfBounds(start.date)
  if (!bounds) return false
  const [after, before] = [from && edtfBounds(from), to && edtfBounds(to)]
  return (!after || bounds.latest >= after.earliest) && (!before || bounds.earliest <= before.latest)
}

/** Topics that somebody speaks of, and those above them. */
function spokenOf(topics: readonly Issue[], speaks: (topicId: string) => boolean): Set<string> {
  const spoken = new Set<string>(topics.filter(({ id }) => speaks(id)).map(({ id }) => id))
  // Parents come before their children, so one way back up is enough.
  for (const { id, parentId } of topics.toReversed()) if (parentId !== null && spoken.has(id)) spoken.add(parentId)
  return spoken
}

/** Claims against sources: topics as rows, statements as columns in time. */
export function matrixOf(
  topics: readonly Issue[],
  statements: readonly Statement[],
  assertions: readonly Assertion[],
  filter: Filter,
): Matrix {
  const known = new Set<string>(topics.map(({ id }) => id))
  const topicOf = ({ topicId }: Assertion) => (topicId !== null && known.has(topicId) ? topicId : '')
  const cells = Map.groupBy(assertions, (assertion) => key(topicOf(assertion), assertion.statementId))
  const columns = statements.filter(
    (statement) => (filter.personId === null || statement.personId === filter.personId) && inTime(statement, filter),
  )
  const kept = filter.topicId === null ? null : within(topics, filter.topicId)
  const spoken = spokenOf(topics, (id) => columns.some((column) => cells.has(key(id, column.id))))
  const rows: MatrixRow[] = topicRows(topics)
    .filter(({ topic }) => (kept === null || kept.has(topic.id)) && (filter.silent || spoken.has(topic.id)))
    .map(({ topic, depth }) => ({ topic, depth, id: topic.id }))
  if (kept === null && columns.some(({ id }) => cells.has(key('', id)))) rows.push({ topic: null, depth: 0, id: '' })
  const cell = (row: MatrixRow, column: Statement) => cells.get(key(row.id, column.id)) ?? NONE
  const disputed = new Set(
    rows.filter((row) => {
      const stances = new Set<Stance>(columns.flatMap((column) => cell(row, column).map(({ stance }) => stance)))
      return stances.has('supports') && stances.has('contradicts')
    }),
  )
  return { rows, columns, cell, disputed: (row) => disputed.has(row) }
}
