import { DeloError, type ErrorCode } from '#shared/rpc/errors.ts'

/** What `delo` exits with; `delo --help` prints this list. */
export const EXIT = { done: 0, incomplete: 1, usage: 2, vault: 3, internal: 70 } as const

export const EXIT_HELP = `Exit codes:
  0  done
  1  done in part, or something was found: a file refused, a problem in the vault, nothing to show for a name
  2  the command was not understood
  3  the vault cannot be opened or changed (wrong passphrase, in use, damaged, disk full …)
  70 a mistake inside Delo`

/** The words of the command are off; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const OF_THE_REQUEST: ErrorCode[] = ['not-found', 'conflict', 'cancelled']

export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return EXIT.usage
  if (!(error instanceof DeloError)) return EXIT.internal
  if (error.code === 'internal') return EXIT.internal
  if (error.code === 'invalid-request') return EXIT.usage
  return OF_THE_REQUEST.includes(error.code) ? EXIT.incomplete : EXIT.vault
}
