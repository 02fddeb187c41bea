import { type FactFilter, NONE } from '#shared/domain/fact-view.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { beginningsExpression, isFound } from '../search/beginnings.ts'

/** A condition on `f` with its values. */
export type Condition = { sql: string; values: string[] }

const LIVE_ISSUE =
  'SELECT 1 FROM fact_issue t JOIN issue i ON i.id = t.issue_id WHERE t.fact_id = f.id AND i.removed_at IS NULL'
const PERSON = 'SELECT 1 FROM fact_person t WHERE t.fact_id = f.id'
const CITATION = 'SELECT 1 FROM citation t WHERE t.fact_id = f.id AND t.removed_at IS NULL'
const OF_LIST = 'IN (SELECT value FROM json_each(?))'

/** Facts of a dossier that meet the filter. Values of one facet widen, facets narrow each other. */
export function factCondition(dossierId: DossierId, filter: FactFilter): Condition {
  const parts = ['f.dossier_id = ? AND f.removed_at IS NULL']
  const values: string[] = [dossierId]
  const add = (sql: string, value: unknown) => {
    parts.push(sql)
    values.push(typeof value === 'string' ? value : JSON.stringify(value))
  }
  const addTied = (ties: string, column: string, wanted: readonly string[]) => {
    if (wanted.length === 0) return
    const has = `EXISTS (${ties} AND ${column} ${OF_LIST})`
    add(wanted.includes(NONE) ? `(${has} OR NOT EXISTS (${ties}))` : has, wanted)
  }
  if (filter.statuses.length > 0) add(`f.status ${OF_LIST}`, filter.statuses)
  if (filter.material.length > 0) add(`f.material ${OF_LIST}`, filter.material)
  addTied(LIVE_ISSUE, 't.issue_id', filter.issues)
  addTied(PERSON, 't.person_id', filter.persons)
  addTied(CITATION, 't.stance', filter.stances)
  const words = beginningsExpression(filter.text)
  if (words !== null) add(isFound('f.id', 'fact'), words)
  return { sql: parts.join(' AND '), values }
}
