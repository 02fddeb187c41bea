import {
  contract,
  isWindowRequestName,
  type RequestName,
  type RequestOutput,
  type ValidInput,
} from '#shared/contract/index.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { AskVault } from '../protocol/vault-door.ts'

/** Handlers of the requests that main itself answers. */
export type MainHandlers<N extends RequestName> = {
  [K in N]: (input: ValidInput<K>) => RequestOutput<K> | Promise<RequestOutput<K>>
}

/** Names main must answer, by the contract. */
export const namesOfMain = (): RequestName[] =>
  (Object.keys(contract) as RequestName[]).filter((name) => contract[name].handledBy === 'main')

/**
 * Turns a window's (name, input) into an answer. Both arrive as `unknown`: a name that is not the window's throws
 * `unknown-request`, an input outside its schema `invalid-request`. Throws at once if a handler is missing or one too many.
 */
export function dispatcher(handlers: Partial<Record<RequestName, unknown>>, ask: AskVault) {
  const missing = namesOfMain().filter((name) => !Object.hasOwn(handlers, name))
  const extra = Object.keys(handlers).filter((name) => !namesOfMain().includes(name as RequestName))
  if (missing.length + extra.length > 0) throw new Error(`main's handlers: missing ${missing}, not its own ${extra}`)

  return async (name: unknown, input: unknown): Promise<unknown> => {
    if (typeof name !== 'string' || !isWindowRequestName(name)) throw new DeloError('unknown-request')
    const parsed = contract[name].input.safeParse(input)
    if (!parsed.success) throw new DeloError('invalid-request', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
    const handler = handlers[name] as ((input: unknown) => unknown) | undefined
    return handler ? handler(parsed.data) : ask(name, parsed.data as never)
  }
}
