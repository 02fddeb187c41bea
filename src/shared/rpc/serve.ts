import { type EventEnvelope, RequestEnvelope, type ResponseEnvelope } from './envelope.ts'
import { toWireError } from './errors.ts'

/** The answering end of a pair of ports. */
export type ServingPort = {
  send(message: ResponseEnvelope | EventEnvelope): void
  listen(listener: (message: unknown) => void): void
}

/**
 * Answers every request envelope that arrives with what `handle` resolves or rejects to, in whatever order they finish.
 * A message that is no request is dropped: there is no id to answer to. Answers the function that sends an event.
 */
export function serve(
  port: ServingPort,
  handle: (name: string, input: unknown) => Promise<unknown>,
): (event: string, data: unknown) => void {
  port.listen((message) => {
    const request = RequestEnvelope.safeParse(message)
    if (!request.success) return
    const { id, name, input } = request.data
    void handle(name, input).then(
      (value) => port.send({ id, outcome: { ok: true, value } }),
      (error: unknown) => port.send({ id, outcome: { ok: false, error: toWireError(error) } }),
    )
  })
  return (event, data) => port.send({ event, data })
}
