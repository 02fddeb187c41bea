import { basename } from 'node:path'
import type { RequestName, RequestOutput, ValidInput } from '#shared/contract/index.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { dispatch } from './dispatch.ts'
import type { EventListener } from './lifecycle/context.ts'
import { recoveryKitText } from './lifecycle/recovery-kit.ts'
import { createVault, openVault, type VaultSession } from './session.ts'

type ProcessName = Extract<RequestName, `process.${string}`>
type ProcessHandlers = { [N in ProcessName]: (input: ValidInput<N>) => Promise<RequestOutput<N>> }
type Creation = Awaited<ReturnType<typeof createVault>> & { path: string }
type State =
  | { is: 'closed' }
  | { is: 'busy' }
  | { is: 'confirming'; creation: Creation }
  | { is: 'open'; session: VaultSession }

/** At most one vault: closed → (creating →) open → closed. Everything else is dispatched to the open one. */
export class VaultProcess {
  #state: State = { is: 'closed' }
  readonly #emit: EventListener

  constructor(emit: EventListener) {
    this.#emit = emit
  }

  readonly handle = (name: string, input: unknown): Promise<unknown> => {
    const session = this.#state.is === 'open' ? this.#state.session : null
    const target = { context: session?.context ?? null, readOnly: session?.readOnly ?? false }
    return dispatch(name, input, target, this.#handlers)
  }

  readonly #handlers: ProcessHandlers = {
    'process.open': (input) => this.#open(() => openVault(input)),
    'process.recover': ({ code, ...input }) => this.#open(() => openVault({ ...input, recoveryCode: code })),
    'process.openSample': ({ path }) => this.#open(async () => (await import('./sample/open.ts')).openSample(path)),
    'process.create': (input) =>
      this.#from('closed', async () => {
        const creation = { ...(await createVault(input)), path: input.path }
        this.#state = { is: 'confirming', creation }
        return { recoveryCode: creation.recoveryCode }
      }),
    'process.confirmRecovery': async ({ code }) => this.#opened(await this.#creation().confirm(code)),
    'process.recoveryKit': async ({ language }) => {
      const { path, recoveryCode } = this.#creation()
      return { text: recoveryKitText({ name: basename(path), recoveryCode, language }) }
    },
    'process.close': async () => {
      await this.close()
      return {}
    },
  }

  /** Leaves nothing open and no half-made vault behind. Idempotent. */
  async close(): Promise<void> {
    const state = this.#state
    this.#state = { is: 'closed' }
    if (state.is === 'open') await state.session.close()
    if (state.is === 'confirming') state.creation.abandon()
  }

  #open(open: () => Promise<VaultSession>) {
    return this.#from('closed', async () => this.#opened(await open()))
  }

  /** Runs one way out of a state; a second one meanwhile finds it busy, a failure leaves it as it was. */
  async #from<T>(is: State['is'], work: () => Promise<T>): Promise<T> {
    const before = this.#state
    if (before.is !== is) throw new DeloError('already-open')
    this.#state = { is: 'busy' }
    try {
      return await work()
    } catch (error) {
      this.#state = before
      throw error
    }
  }

  #opened(session: VaultSession) {
    session.on(this.#emit)
    this.#state = { is: 'open', session }
    const { vaultId, readOnly, warnings } = session
    return { vaultId, readOnly, warnings: [...warnings] }
  }

  #creation(): Creation {
    if (this.#state.is !== 'confirming') throw new DeloError('vault-locked')
    return this.#state.creation
  }
}
