import type { PersonId } from '#shared/domain/ids.ts'
import type { Statement } from '#shared/domain/statement.ts'

export type LineageRow =
  | { type: 'person'; personId: PersonId; count: number; retracted: boolean }
  | { type: 'statement'; statement: Statement; first: boolean; last: boolean }

/** People in the order of their first statements, each followed by what they said, in time. */
export function lineageRows(statements: readonly Statement[]): LineageRow[] {
  return [...Map.groupBy(statements, ({ personId }) => personId)].flatMap(([personId, own]) => [
    { type: 'person', personId, count: own.length, retracted: own.some(({ lineage }) => lineage === 'retracted') },
    ...own.map(
      (statement, at): LineageRow => ({
        type: 'statement',
        statement,
        first: at === 0,
        last: at === own.length - 1,
      }),
    ),
  ])
}
