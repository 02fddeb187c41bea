import { z } from 'zod'
import { AssertionId, DocumentId, DossierId, PersonId, StatementId } from '../domain/ids.ts'
import { Assertion, AssertionFields, Statement, StatementFields } from '../domain/statement.ts'
import { command, query } from './define.ts'

const ref = z.object({ id: StatementId })
const assertionRef = z.object({ id: AssertionId })
const page = z.int().min(0).max(1_000_000)

/** What is proposed for a new statement. `guessed`: fields read out of the protocol's own words, with those words. */
export const StatementDraft = z.object({
  fields: StatementFields.omit({ personId: true }).extend({ personId: PersonId.nullable() }),
  guessed: z.array(
    z.object({
      field: z.enum(['start', 'end', 'counsel', 'night', 'occasion', 'personId', 'takenByIds', 'place', 'recorded']),
      words: z.string(),
    }),
  ),
})
export type StatementDraft = z.infer<typeof StatementDraft>

export const statementRequests = {
  /** Of a dossier, earliest first; undated ones last, in the order they were entered. */
  'statements.list': query(z.object({ dossierId: DossierId }), z.object({ statements: z.array(Statement) })),
  'statements.get': query(ref, Statement),
  /** Fields for a new statement from these pages of a document: what is known of the document, what its words say. */
  'statements.draft': query(z.object({ documentId: DocumentId, first: page, last: page }), StatementDraft),
  'statements.create': command(StatementFields.extend({ dossierId: DossierId }), Statement),
  /** Answers the statement with what stood there before, for undo. */
  'statements.update': command(
    ref.extend({ fields: StatementFields.partial() }),
    Statement.extend({ before: Statement }),
  ),
  /** Answers what went, assertions included, for `statements.restore`. */
  'statements.erase': command(ref, z.object({ statement: Statement, assertions: z.array(Assertion) })),
  /** Undo of `erase`: the same ids; what is there already is answered as it is. */
  'statements.restore': command(
    z.object({ statement: Statement, assertions: z.array(Assertion).max(10_000) }),
    Statement,
  ),
  /** Of a dossier, by statement in the order of `statements.list`, then by place in the text. */
  'assertions.list': query(z.object({ dossierId: DossierId }), z.object({ assertions: z.array(Assertion) })),
  'assertions.create': command(AssertionFields, Assertion),
  /** Answers the assertion with what stood there before, for undo. */
  'assertions.update': command(
    assertionRef.extend({ fields: AssertionFields.partial() }),
    Assertion.extend({ before: Assertion }),
  ),
  'assertions.erase': command(assertionRef, Assertion),
  'assertions.restore': command(Assertion, Assertion),
}
