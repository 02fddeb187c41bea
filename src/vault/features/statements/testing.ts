import type { PersonId } from '#shared/domain/ids.ts'
import { NO_CONDITIONS, type StatementFields } from '#shared/domain/statement.ts'

/** A statement's fields with nothing known but who spoke. */
export const statementFields = (personId: PersonId, more: Partial<StatementFields> = {}): StatementFields => ({
  personId,
  occasion: 'interrogation-witness',
  otherPersonIds: [],
  start: null,
  end: null,
  place: '',
  takenByIds: [],
  counsel: 'unknown',
  counselIds: [],
  interpreterIds: [],
  recorded: null,
  documentId: null,
  pages: null,
  conditions: NO_CONDITIONS,
  lineage: 'first',
  lineageNote: '',
  ...more,
})

export const onDay = (date: string) => ({ date, time: null, zone: null, wording: '' })
