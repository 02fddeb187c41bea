import type { DossierId } from '#shared/domain/ids.ts'
import type { SupportFilter } from '#shared/domain/support-view.ts'
import type { ReadableDB } from '../../db/types.ts'
import { beginningsExpression, isFound } from '../search/beginnings.ts'
import { prepared } from '../search/prepared.ts'

/** Before the year 1 of the calendar SQLite counts by: such dates stand under no month. */
const FIRST_MS = -62_135_596_800_000
const LAST_MS = 253_402_300_799_999

/** The first month a date may mean: what an entry is grouped by. Empty for one that has no beginning. */
export const MONTH = `CASE WHEN e.date_earliest BETWEEN ${FIRST_MS} AND ${LAST_MS}
  THEN strftime('%Y-%m', e.date_earliest / 1000, 'unixepoch') ELSE '' END`

const OF_LIST = 'IN (SELECT value FROM json_each(?))'
const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е')

/** Those of the log whose name holds a word. */
function personsNamed(db: ReadableDB, dossierId: DossierId, word: string): string[] {
  const known = prepared<[string], { id: string; name: string }>(
    db,
    'SELECT id, name FROM person WHERE id IN (SELECT DISTINCT person_id FROM support_entry WHERE dossier_id = ?)',
  ).all(dossierId)
  return known.filter(({ name }) => fold(name).includes(word)).map(({ id }) => id)
}

/** A condition on `e` with its values: entries of a dossier that meet the filter. */
export function supportCondition(
  db: ReadableDB,
  dossierId: DossierId,
  filter: SupportFilter,
): { sql: string; values: string[] } {
  const parts = ['e.dossier_id = ?']
  const values: string[] = [dossierId]
  const add = (sql: string, ...own: string[]) => {
    parts.push(sql)
    values.push(...own)
  }
  if (filter.persons.length > 0) add(`e.person_id ${OF_LIST}`, JSON.stringify(filter.persons))
  if (filter.kinds.length > 0) add(`e.kind ${OF_LIST}`, JSON.stringify(filter.kinds))
  if (filter.currency !== null) add('e.currency = ?', filter.currency)
  if (filter.year !== null) add(`substr(${MONTH}, 1, 4) = ?`, filter.year)
  for (const word of fold(filter.text).split(/\s+/).filter(Boolean)) {
    const named = JSON.stringify(personsNamed(db, dossierId, word))
    const ways = [`e.person_id ${OF_LIST}`, 'instr(e.amount, ?) > 0']
    const found = beginningsExpression(word)
    if (found !== null) ways.push(isFound('e.id', 'support-entry'))
    add(`(${ways.join(' OR ')})`, named, word.replace(',', '.'), ...(found === null ? [] : [found]))
  }
  return { sql: parts.join(' AND '), values }
}
