import { type VaultEventName, vaultEvents, type WindowEventName, windowEvents } from '#shared/contract/events.ts'
import type { RequestInput, RequestName, RequestOutput } from '#shared/contract/index.ts'
import { EventEnvelope, ResponseEnvelope } from '#shared/rpc/envelope.ts'
import { DeloError, fromWireError } from '#shared/rpc/errors.ts'
import type { UtilityProcess } from '../platform/types.ts'

type Pending = { resolve(value: unknown): void; reject(error: DeloError): void }
export type VaultProcessListener = {
  onEvent(name: WindowEventName | VaultEventName, data: unknown): void
  /** The process ended; `asked` when main wanted it to. */
  onExit(asked: boolean): void
}

/** A running vault process: requests over its port, its events, and its end. */
export class VaultProcess {
  readonly #child: UtilityProcess
  readonly #pending = new Map<number, Pending>()
  readonly #listener: VaultProcessListener
  readonly #gone: Promise<void>
  #next = 0
  #ending = false
  #ended = false

  constructor(child: UtilityProcess, listener: VaultProcessListener) {
    this.#child = child
    this.#listener = listener
    child.on('message', (message) => this.#receive(message))
    this.#gone = new Promise((resolve) => {
      child.once('exit', () => {
        this.#ended = true
        for (const { reject } of this.#pending.values()) reject(new DeloError('vault-locked'))
        this.#pending.clear()
        resolve()
        listener.onExit(this.#ending)
      })
    })
  }

  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
    if (this.#ended) return Promise.reject(new DeloError('vault-locked'))
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve as Pending['resolve'], reject })
      this.#child.postMessage({ id, name, input })
    })
  }

  /** Lets the process finish its work and zero its keys, but no longer than `limit` milliseconds; then it is gone, one way or the other. */
  async end(limit: number): Promise<void> {
    this.#ending = true
    const closed = this.request('process.close', {}).then(
      () => undefined,
      () => undefined,
    )
    await withinMs(Promise.race([closed, this.#gone]), limit)
    this.kill()
    await withinMs(this.#gone, 2_000)
  }

  kill(): void {
    this.#ending = true
    if (!this.#ended) this.#child.kill()
  }

  #receive(message: unknown): void {
    const response = ResponseEnvelope.safeParse(message)
    if (response.success) {
      const { id, outcome } = response.data
      const pending = this.#pending.get(id)
      this.#pending.delete(id)
      if (outcome.ok) pending?.resolve(outcome.value)
      else pending?.reject(fromWireError(outcome.error))
      return
    }
    const event = EventEnvelope.safeParse(message)
    if (!event.success) return
    const { event: name, data } = event.data
    if (isEventName(name)) this.#listener.onEvent(name, data)
  }
}

const isEventName = (name: string): name is WindowEventName | VaultEventName =>
  Object.hasOwn(windowEvents, name) || Object.hasOwn(vaultEvents, name)

/** Waits for `work`, at most `ms`. Never rejects. */
export async function withinMs(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work.then(ignore, ignore), limit])
  clearTimeout(timer)
}
const ignore = () => undefined
