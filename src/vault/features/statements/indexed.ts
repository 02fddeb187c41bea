import type { DossierId } from '#shared/domain/ids.ts'
import { passageText } from '#shared/domain/passage.ts'
import type { Assertion, Statement } from '#shared/domain/statement.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { indexRecord, unindexRecord } from '../search/index-writer.ts'

const nameOf = (db: ReadableDB, id: string): string =>
  db.prepare<[string], string>('SELECT name FROM person WHERE id = ?').pluck().get(id) ?? ''

/** Puts a statement's own words into the search index, in the transaction of the change, and hands it on. */
export function indexedStatement(db: WritableDB, statement: Statement): Statement {
  const { id, dossierId, personId, start, place, conditions, lineageNote } = statement
  const { injuries, threats, complaint, note } = conditions
  const name = [nameOf(db, personId), start?.date ?? ''].filter((part) => part !== '').join(', ')
  const words = [start?.wording ?? '', place, injuries, threats, complaint, note, lineageNote]
  indexRecord(db, { type: 'statement', id, dossierId }, name, words)
  return statement
}

export function indexedAssertion(db: WritableDB, dossierId: DossierId, assertion: Assertion): Assertion {
  const quote = assertion.passage === null ? '' : passageText(assertion.passage)
  indexRecord(db, { type: 'assertion', id: assertion.id, dossierId }, assertion.text, quote === '' ? [] : [quote])
  return assertion
}

export const unindexStatement = (db: WritableDB, id: string): void => unindexRecord(db, { type: 'statement', id })
export const unindexAssertion = (db: WritableDB, id: string): void => unindexRecord(db, { type: 'assertion', id })
