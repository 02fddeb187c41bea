import type { EventEnvelope, ResponseEnvelope } from '#shared/rpc/envelope.ts'
import { serve } from '#shared/rpc/serve.ts'
import { VaultProcess } from './vault-process.ts'

/**
 * The vault process: Electron's `utilityProcess`, or the child that stands in for it. It dies with the vault,
 * and its memory with it.
 */
type ParentPort = {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  postMessage(message: ResponseEnvelope | EventEnvelope): void
}

const port = (process as unknown as { parentPort?: ParentPort }).parentPort
if (!port) throw new Error('the vault process is started by main')

const vault: VaultProcess = new VaultProcess((event, data) => send(event, data))
const send = serve(
  {
    send: (message) => port.postMessage(message),
    listen: (listener) => port.on('message', ({ data }) => listener(data)),
  },
  vault.handle,
)

// Whatever ends the process: nothing stays open, no half-made vault stays behind, keys are zeroed first.
const leave = (): void => void vault.close().finally(() => process.exit(0))
process.once('SIGTERM', leave)
process.once('SIGINT', leave)
process.once('SIGHUP', leave)
process.once('exit', () => void vault.close())
