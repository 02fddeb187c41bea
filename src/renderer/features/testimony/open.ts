import type { DossierId } from '#shared/domain/ids.ts'
import { passagePage } from '#shared/domain/passage.ts'
import type { Assertion, Statement } from '#shared/domain/statement.ts'
import { navigate, type ReaderTarget } from '../../app/routes.ts'

/** Where an assertion is read: its passage, or the beginning of its statement. Null when neither has a place. */
export function targetOf(statement: Statement | undefined, assertion?: Assertion): ReaderTarget | null {
  if (assertion?.documentId && assertion.passage)
    return { documentId: assertion.documentId, page: passagePage(assertion.passage), passage: assertion.passage }
  if (!statement?.documentId) return null
  return { documentId: statement.documentId, page: statement.pages?.[0] ?? 0 }
}

/** Opens one place, or two side by side. Nothing happens where there is none. */
export function openPlaces(dossierId: DossierId, ...targets: (ReaderTarget | null)[]): void {
  const [left, right] = targets.filter((target) => target !== null)
  if (!left) return
  navigate({ screen: 'reader', dossierId, left, ...(right ? { right } : {}) })
}
