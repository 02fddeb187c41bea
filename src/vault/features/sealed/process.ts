import type { EventEnvelope, ResponseEnvelope } from '#shared/rpc/envelope.ts'
import { serve } from '#shared/rpc/serve.ts'
import { CompartmentProcess } from './compartment-process.ts'

/** The sealed process: a second `utilityProcess` beside the vault's. It dies when the compartment closes, and its memory with it. */
type ParentPort = {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  postMessage(message: ResponseEnvelope | EventEnvelope): void
}

const port = (process as unknown as { parentPort?: ParentPort }).parentPort
if (!port) throw new Error('the sealed process is started by main')

const compartment: CompartmentProcess = new CompartmentProcess((event, data) => send(event, data))
const send = serve(
  {
    send: (message) => port.postMessage(message),
    listen: (listener) => port.on('message', ({ data }) => listener(data)),
  },
  compartment.handle,
)

const leave = (): void => {
  compartment.close()
  process.exit(0)
}
process.once('SIGTERM', leave)
process.once('SIGINT', leave)
process.once('SIGHUP', leave)
process.once('exit', () => compartment.close())
