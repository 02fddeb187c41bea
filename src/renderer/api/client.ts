import { type WindowEvent, type WindowEventName, windowEvents } from '#shared/contract/events.ts'
import type { DeloBridge, RequestInput, RequestOutput, WindowRequestName } from '#shared/contract/index.ts'
import { Outcome } from '#shared/rpc/envelope.ts'
import { fromWireError } from '#shared/rpc/errors.ts'

declare global {
  interface Window {
    delo: DeloBridge
  }
}

/** Asks main or the vault. Rejects with a DeloError. */
export async function request<N extends WindowRequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
  const outcome = Outcome.parse(await window.delo.request(name, input))
  if (!outcome.ok) throw fromWireError(outcome.error)
  return outcome.value as RequestOutput<N>
}

/** Listens to an event; answers the function that stops it. */
export function on<N extends WindowEventName>(name: N, listener: (data: WindowEvent<N>) => void): () => void {
  return window.delo.on(name, (data) => listener(windowEvents[name].parse(data) as WindowEvent<N>))
}
