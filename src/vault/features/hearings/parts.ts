import type { Hearing, HearingFields } from '#shared/domain/hearing.ts'
import type { HearingId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

type Names = 'judgeIds' | 'defendantIds' | 'attendance' | 'items' | 'documentIds'
/** What hangs on a hearing in tables of its own, in its order; as stored, to be validated with the rest. */
export type HearingParts = { [K in Names]: unknown[] }

type PersonRow = { hearing_id: string; part: string; person_id: string; attendance: string | null; note: string }
type ItemRow = {
  id: string
  hearing_id: string
  thread_id: string
  kind: string
  who: string
  text: string
  done: number
  inherited: number
}
type DocumentRow = { hearing_id: string; item_id: string | null; document_id: string }

/** The parts of the hearings that a condition on `hearing h` names. */
export function partsOf(db: ReadableDB, where: string, value: string): (id: string) => HearingParts {
  const of = `(SELECT h.id FROM hearing h WHERE ${where})`
  const persons = db
    .prepare<[string], PersonRow>(`SELECT * FROM hearing_person WHERE hearing_id IN ${of} ORDER BY position`)
    .all(value)
  const items = db
    .prepare<[string], ItemRow>(`SELECT * FROM hearing_item WHERE hearing_id IN ${of} ORDER BY position`)
    .all(value)
  const documents = db
    .prepare<[string], DocumentRow>(`SELECT * FROM hearing_document WHERE hearing_id IN ${of} ORDER BY seq`)
    .all(value)
  const personsOf = Map.groupBy(persons, (row) => row.hearing_id)
  const itemsOf = Map.groupBy(items, (row) => row.hearing_id)
  const atHand = Map.groupBy(
    documents.filter((row) => row.item_id === null),
    (row) => row.hearing_id,
  )
  const ofItem = Map.groupBy(documents, (row) => row.item_id)
  const ids = (rows: DocumentRow[] | undefined) => (rows ?? []).map((row) => row.document_id)
  return (id) => {
    const people = personsOf.get(id) ?? []
    const part = (name: string) => people.filter((row) => row.part === name)
    return {
      judgeIds: part('judge').map((row) => row.person_id),
      defendantIds: part('defendant').map((row) => row.person_id),
      attendance: part('attendance').map((row) => ({
        personId: row.person_id,
        attendance: row.attendance,
        note: row.note,
      })),
      items: (itemsOf.get(id) ?? []).map((row) => ({
        id: row.id,
        threadId: row.thread_id,
        kind: row.kind,
        by: row.who,
        text: row.text,
        documentIds: ids(ofItem.get(row.id)),
        done: row.done === 1,
        inherited: row.inherited === 1,
      })),
      documentIds: ids(atHand.get(id)),
    }
  }
}

const known = (db: ReadableDB, table: 'person' | 'document', id: string) =>
  db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined

/** Everybody and every paper named is there. Throws `not-found`. */
export function checkNamed(db: ReadableDB, fields: HearingFields): void {
  const attended = fields.attendance.map(({ personId }) => personId)
  const persons = [...fields.judgeIds, ...fields.defendantIds, ...attended]
  const documents = [...fields.documentIds, ...fields.items.flatMap((item) => item.documentIds)]
  const there =
    persons.every((id) => known(db, 'person', id)) &&
    documents.every((id) => known(db, 'document', id)) &&
    (fields.minutesId === null || db.prepare('SELECT 1 FROM note WHERE id = ?').get(fields.minutesId) !== undefined)
  if (!there) throw new DeloError('not-found')
}

/** A hearing without whom and what is there no longer. */
export function withoutGone(db: ReadableDB, hearing: Hearing): Hearing {
  const persons = <T extends string>(ids: T[]) => ids.filter((id) => known(db, 'person', id))
  const documents = <T extends string>(ids: T[]) => ids.filter((id) => known(db, 'document', id))
  const minutes = db.prepare('SELECT 1 FROM note WHERE id = ?').get(hearing.minutesId)
  return {
    ...hearing,
    judgeIds: persons(hearing.judgeIds),
    defendantIds: persons(hearing.defendantIds),
    attendance: hearing.attendance.filter(({ personId }) => known(db, 'person', personId)),
    items: hearing.items.map((item) => ({ ...item, documentIds: documents(item.documentIds) })),
    documentIds: documents(hearing.documentIds),
    minutesId: minutes ? hearing.minutesId : null,
  }
}

/** Replaces the parts of a hearing; each person and paper once, where it comes first. */
export function writeParts(db: WritableDB, id: HearingId, fields: HearingFields): void {
  for (const table of ['hearing_person', 'hearing_document', 'hearing_item'])
    db.prepare(`DELETE FROM ${table} WHERE hearing_id = ?`).run(id)
  const person = db.prepare(
    `INSERT INTO hearing_person (hearing_id, part, position, person_id, attendance, note) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  for (const [at, personId] of fields.judgeIds.entries()) person.run(id, 'judge', at, personId, null, '')
  for (const [at, personId] of fields.defendantIds.entries()) person.run(id, 'defendant', at, personId, null, '')
  for (const [at, { personId, attendance, note }] of fields.attendance.entries())
    person.run(id, 'attendance', at, personId, attendance, note)
  const document = db.prepare('INSERT INTO hearing_document (hearing_id, item_id, document_id) VALUES (?, ?, ?)')
  for (const documentId of new Set(fields.documentIds)) document.run(id, null, documentId)
  const item = db.prepare(
    `INSERT INTO hearing_item (id, hearing_id, thread_id, position, kind, who, text, done, inherited)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const [at, one] of fields.items.entries()) {
    item.run(one.id, id, one.threadId, at, one.kind, one.by, one.text, Number(one.done), Number(one.inherited))
    for (const documentId of new Set(one.documentIds)) document.run(id, one.id, documentId)
  }
}
