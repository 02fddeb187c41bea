import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { PersonUse } from '#shared/domain/person.ts'
import type { ReadableDB } from '../../db/types.ts'

/**
 * Where persons are named. Columns are found in the schema itself, so that a table nobody thought of here is neither
 * left pointing at nobody by a merge nor left out when a card is to be erased: references to `person(id)`, columns
 * called `…person_id`, and lists of ids (JSON, columns called `…_ids`).
 */
export type PersonColumn = {
  table: string
  column: string
  list: boolean
  use: PersonUse
  /** Without a reference a feature keeps its record of a person who is gone, for an undo; that does not hold the card. */
  holds: boolean
}

/**
 * What a table's rows are to the user, by the beginning of its name. A feature whose tables name persons has its line
 * here (a test asks for it).
 */
const personReferences: readonly (readonly [prefix: string, use: PersonUse])[] = [
  ['charge', 'charges'],
  ['sentence', 'charges'],
  ['custody', 'custody'],
  ['incident', 'custody'],
  ['release', 'custody'],
  ['hearing', 'hearings'],
  ['deadline', 'deadlines'],
  ['fact', 'facts'],
  ['citation', 'facts'],
  ['statement', 'statements'],
  ['assertion', 'statements'],
  ['contradiction', 'statements'],
  ['question', 'statements'],
  ['admissibility', 'statements'],
  ['support', 'support'],
]

/** The card's own tables; parts in dossiers go and come with the card. */
const OWN = new Set(['person', 'person_word', 'person_merge', 'person_apart', 'person_photo', 'participation'])

export const kindOf = (table: string): PersonUse =>
  personReferences.find(([prefix]) => table.startsWith(prefix))?.[1] ?? 'other'

type Named = { table: string; column: string }
const SCHEMA = `SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list t, pragma_table_info(t.name) c
  WHERE t.schema = 'main' AND t.type = 'table' AND t.strict = 1`
const FOREIGN = `SELECT t.name AS "table", f."from" AS "column" FROM pragma_table_list t, pragma_foreign_key_list(t.name) f
  WHERE t.schema = 'main' AND f."table" = 'person'`

/** Every column that holds ids of persons, but the card's own. */
export function personColumns(db: ReadableDB): PersonColumn[] {
  const found = new Map<string, PersonColumn>()
  const add = ({ table, column }: Named, list: boolean, holds: boolean) => {
    if (!OWN.has(table)) found.set(`${table}.${column}`, { table, column, list, use: kindOf(table), holds })
  }
  for (const named of db.prepare<[], Named>(SCHEMA).all())
    if (/person_ids?$|_ids$/.test(named.column)) add(named, named.column.endsWith('s'), named.column.endsWith('s'))
  for (const named of db.prepare<[], Named>(FOREIGN).all()) add(named, false, true)
  return [...found.values()]
}

const has = ({ column, list }: PersonColumn, of: string) =>
  list ? `instr(${of}."${column}", @id) > 0` : `${of}."${column}" = @id`

/** Where a row's dossier is written: in its own column, or in that of the record it belongs to. */
function dossiersBy(db: ReadableDB, column: PersonColumn): string | null {
  const { table } = column
  const owns = db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?')
  if (owns.get(table, 'dossier_id')) return `SELECT DISTINCT t.dossier_id FROM "${table}" t WHERE ${has(column, 't')}`
  const parents = db
    .prepare<[string], { parent: string; child: string; key: string }>(
      'SELECT "table" AS parent, "from" AS child, "to" AS key FROM pragma_foreign_key_list(?)',
    )
    .all(table)
  const owner = parents.find(({ parent }) => owns.get(parent, 'dossier_id'))
  if (!owner) return null
  return `SELECT DISTINCT p.dossier_id FROM "${table}" t JOIN "${owner.parent}" p ON p."${owner.key}" = t."${owner.child}"
    WHERE ${has(column, 't')}`
}

/** Dossiers whose records name a person. */
export function dossiersNaming(db: ReadableDB, id: PersonId): DossierId[] {
  const parts = personColumns(db).flatMap((column) => dossiersBy(db, column) ?? [])
  return db.prepare<{ id: string }, DossierId>(parts.join(' UNION ')).pluck().all({ id })
}

/** How many records of each kind hold a person's card; notes that mention one do not. */
export function usesOf(db: ReadableDB, id: PersonId): Partial<Record<PersonUse, number>> {
  const uses: Partial<Record<PersonUse, number>> = {}
  for (const { table, column, list, use, holds } of personColumns(db)) {
    if (!holds) continue
    const where = list ? `instr("${column}", ?) > 0` : `"${column}" = ?`
    const count = db.prepare<[string], number>(`SELECT count(*) FROM "${table}" WHERE ${where}`).pluck().get(id) ?? 0
    if (count > 0) uses[use] = (uses[use] ?? 0) + count
  }
  return uses
}
