import type { PersonId } from '#shared/domain/ids.ts'
import { EMPTY_STATEMENT_FIELDS, type StatementFields } from '#shared/domain/statement.ts'

/** A statement's fields with nothing known but who spoke. */
export const statementFields = (personId: PersonId, more: Partial<StatementFields> = {}): StatementFields => ({
  ...EMPTY_STATEMENT_FIELDS,
  personId,
  ...more,
})

export const onDay = (date: string) => ({ date, time: null, zone: null, wording: '' })
