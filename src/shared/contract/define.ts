import type { z } from 'zod'

/**
 * Who may be asked for, and by whom.
 * - `closed`: works without an open vault; `open`: needs one; `sealed`: needs the sealed compartment as well.
 * - `handledBy`: the process that answers; `sealed` is the compartment's own, which the vault process knows nothing of.
 * - `audience`: `window` requests are on the preload's surface; `main` requests only main may send to the vault process;
 *   `sealed` requests travel in boxes that only the sealed window can make (shared/rpc/boxes.ts).
 */
export type Access = 'closed' | 'open' | 'sealed'
export type RequestDefinition<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  input: I
  output: O
  access: Access
  handledBy: 'main' | 'vault' | 'sealed'
  audience: 'window' | 'main' | 'sealed'
  /** Whether it changes anything: refused on a vault that is open for reading only. */
  writes: boolean
}

type Options = Partial<Pick<RequestDefinition, 'access' | 'handledBy' | 'audience'>>
const define =
  (writes: boolean) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, options: Options = {}): RequestDefinition<I, O> => ({
    input,
    output,
    writes,
    access: options.access ?? 'open',
    handledBy: options.handledBy ?? 'vault',
    audience: options.audience ?? 'window',
  })

/** A request that changes nothing. */
export const query = define(false)
/** A request that changes the vault or the world; acknowledged only when the change is durable. */
export const command = define(true)
