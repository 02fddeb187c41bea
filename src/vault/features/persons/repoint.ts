import type { PersonId } from '#shared/domain/ids.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

/**
 * Makes everything that named one person name another, and puts it back. An id is 128 random bits, so wherever those
 * 26 characters stand, in a column, in a list, in a text's mention, they mean that person and nothing else: every text
 * column of every table is looked through, and nothing can be forgotten.
 */
type Value = string | number | bigint | Uint8Array | null
type Row = Record<string, Value>
/** `key` finds the row after the change. */
export type Change = { table: string; key: Row; before: Row; after: Row }
export type Repointed = { changed: Change[]; removed: { table: string; row: Row }[] }

/** Tables of texts that no id stands in, and the card's own. */
const LEFT_OUT =
  /^(page|unseen_pages|search_.*|audit|meta|stored_files|label|statute_.*|person|person_word|person_photo|person_merge|person_apart|sqlite_.*)$/

type Table = { name: string; texts: string[]; key: string[]; own: boolean }
const quoted = (name: string) => `"${name}"`

function tablesOf(db: ReadableDB): Table[] {
  const tables = db
    .prepare<[], { name: string; wr: number }>(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 1 ORDER BY name",
    )
    .all()
  return tables
    .filter(({ name }) => !LEFT_OUT.test(name))
    .map(({ name, wr }) => {
      const columns = db
        .prepare<[string], { name: string; type: string; pk: number }>(
          'SELECT name, type, pk FROM pragma_table_info(?)',
        )
        .all(name)
      const primary = columns.filter(({ pk }) => pk > 0).map((column) => column.name)
      return {
        name,
        texts: columns.filter(({ type }) => type === 'TEXT').map((column) => column.name),
        key: wr ? primary : ['rowid'],
        own: columns.some((column) => column.name === 'id'),
      }
    })
}

/** Rows that may not be doubled: both persons have a record of which a person has one. */
export class Clash extends Error {
  readonly table: string
  constructor(table: string) {
    super(`both have a row in ${table}`)
    this.table = table
  }
}

const where = (key: Row) =>
  Object.keys(key)
    .map((column) => `${quoted(column)} IS ?`)
    .join(' AND ')
const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))

/** Throws `Clash`. */
export function repoint(db: WritableDB, from: PersonId, into: PersonId): Repointed {
  const done: Repointed = { changed: [], removed: [] }
  for (const table of tablesOf(db)) {
    if (table.texts.length === 0) continue
    const has = table.texts.map((column) => `instr(${quoted(column)}, @from) > 0`).join(' OR ')
    const rowid = table.key[0] === 'rowid' ? 'rowid AS rowid, ' : ''
    const rows = db
      .prepare<{ from: string }, Row>(`SELECT ${rowid}* FROM ${quoted(table.name)} WHERE ${has}`)
      .all({ from })
    for (const row of rows) repointRow(db, table, row, { from, into }, done)
  }
  return done
}

function repointRow(
  db: WritableDB,
  table: Table,
  row: Row,
  ids: { from: string; into: string },
  done: Repointed,
): void {
  const named = table.texts.filter((column) => String(row[column] ?? '').includes(ids.from))
  const before = pick(row, named)
  const after = Object.fromEntries(named.map((column) => [column, replaced(String(row[column]), ids)]))
  const key = pick(row, table.key)
  try {
    write(db, table.name, key, after)
    done.changed.push({
      table: table.name,
      key: {
        ...key,
        ...pick(
          after,
          table.key.filter((k) => k in after),
        ),
      },
      before,
      after,
    })
  } catch (error) {
    if (!isDouble(error)) throw error
    double(db, table, row, after, done)
  }
}

const isDouble = (error: unknown): boolean =>
  error instanceof Error && /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test((error as { code?: string }).code ?? '')

/** The other person has this row already. A link says so once; its remark, and roles, are joined to the one that stays. */
function double(db: WritableDB, table: Table, row: Row, after: Row, done: Repointed): void {
  const joins = table.name === 'participation' ? 'roles' : 'note' in row ? 'note' : null
  if (table.own && table.name !== 'participation') throw new Clash(table.name)
  const other =
    table.name === 'participation'
      ? pick({ ...row, ...after }, ['person_id', 'dossier_id'])
      : pick({ ...row, ...after }, table.key)
  if (joins) {
    const own = db
      .prepare<Value[], Row>(`SELECT * FROM ${quoted(table.name)} WHERE ${where(other)}`)
      .get(...Object.values(other))
    const value = joined(joins, String(own?.[joins] ?? ''), String(row[joins] ?? ''))
    if (own && value !== own[joins]) {
      write(db, table.name, other, { [joins]: value })
      done.changed.push({ table: table.name, key: other, before: pick(own, [joins]), after: { [joins]: value } })
    }
  }
  const key = pick(row, table.key)
  db.prepare(`DELETE FROM ${quoted(table.name)} WHERE ${where(key)}`).run(...Object.values(key))
  const { rowid: _, ...columns } = row
  done.removed.push({ table: table.name, row: columns })
}

function joined(column: 'roles' | 'note', own: string, other: string): string {
  if (column === 'roles')
    return JSON.stringify([...new Set([...(JSON.parse(own) as string[]), ...(JSON.parse(other) as string[])])])
  return own === other || other === '' ? own : own === '' ? other : `${own}; ${other}`
}

/** A list that named both names the one that is left once. */
function replaced(text: string, { from, into }: { from: string; into: string }): string {
  const changed = text.replaceAll(from, into)
  if (!changed.startsWith('[')) return changed
  try {
    const list: unknown = JSON.parse(changed)
    const isList = Array.isArray(list) && list.every((entry) => typeof entry === 'string')
    return isList ? JSON.stringify([...new Set(list)]) : changed
  } catch {
    return changed
  }
}

function write(db: WritableDB, table: string, key: Row, values: Row): void {
  const set = Object.keys(values)
    .map((column) => `${quoted(column)} = ?`)
    .join(', ')
  db.prepare(`UPDATE ${quoted(table)} SET ${set} WHERE ${where(key)}`).run(
    ...Object.values(values),
    ...Object.values(key),
  )
}

/** Undo of `repoint`. What was changed since, or is gone, is left as it is now. */
export function putBack(db: WritableDB, { changed, removed }: Repointed): void {
  for (const { table, key, before, after } of changed.toReversed()) {
    const now = db
      .prepare<Value[], Row>(`SELECT * FROM ${quoted(table)} WHERE ${where(key)}`)
      .get(...Object.values(key))
    const same = now && Object.entries(after).every(([column, value]) => now[column] === value)
    if (same) write(db, table, key, before)
  }
  for (const { table, row } of removed) insertIfPossible(db, table, row)
}

/** A row whose dossier or hearing was erased meanwhile has nothing to come back to. */
function insertIfPossible(db: WritableDB, table: string, row: Row): void {
  const columns = Object.keys(row)
  db.exec('SAVEPOINT row')
  try {
    db.prepare(
      `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ).run(...Object.values(row))
  } catch (error) {
    db.exec('ROLLBACK TO row')
    if (!/^SQLITE_CONSTRAINT/.test((error as { code?: string }).code ?? '')) throw error
  } finally {
    db.exec('RELEASE row')
  }
}
