import type { PersonId } from '#shared/domain/ids.ts'
import type { Names } from '../names.ts'
import type { TextTarget } from '../open-target.ts'

/** What the live parts of an editor reach of the world around it. */
export type LiveContext = {
  names: Names
  open(target: TextTarget): void
  /** A string of the language file `editor`. */
  t(key: string, values?: Record<string, string | number>): string
  /**
   * Makes a person of a typed name; answers null when that failed (the failure has been shown). Null where people are not
   * made: then nobody is offered to be.
   */
  createPerson: ((name: string) => Promise<{ id: PersonId; name: string } | null>) | null
}
