import { contract, isRequestName } from '#shared/contract/index.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { asDiskError } from './db/errors.ts'
import type { VaultContext } from './feature.ts'
import { handlers } from './handlers.ts'
import { validate } from './validate.ts'

/** What a request is measured against. `context` is null while no vault is open. */
export type DispatchTarget = { context: VaultContext | null; readOnly: boolean }
/** Answers requests that need no open vault: opening, creating, closing. */
export type ClosedHandlers = Record<string, (input: never) => unknown>
type AnyHandler = (input: unknown, context: VaultContext) => unknown

/**
 * The one way in: known name (those of the sealed compartment are its own process'), open vault, allowed to write, valid input, and only then the handler.
 * Throws a DeloError: `unknown-request`, `vault-locked`, `read-only`, `invalid-request` with the fields at fault
 * and never their content, or what the handler throws, disk failures renamed.
 */
export async function dispatch(
  name: string,
  input: unknown,
  target: DispatchTarget,
  closed: ClosedHandlers = {},
): Promise<unknown> {
  if (!isRequestName(name) || contract[name].handledBy !== 'vault') throw new DeloError('unknown-request')
  const { access, writes } = contract[name]
  if (access === 'closed') {
    const handler = Object.hasOwn(closed, name) ? closed[name] : undefined
    if (!handler) throw new DeloError('unknown-request')
    return named(() => handler(validate(name, input) as never))
  }
  const { context, readOnly } = target
  if (!context) throw new DeloError('vault-locked')
  if (writes && readOnly) throw new DeloError('read-only')
  const handler = handlers[name as keyof typeof handlers] as AnyHandler | undefined
  if (!handler) throw new DeloError('unknown-request')
  return named(() => handler(validate(name, input), context))
}

async function named<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asDiskError(error)
  }
}
