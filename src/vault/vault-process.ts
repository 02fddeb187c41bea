import { basename } from 'node:path'
import type { RequestName, RequestOutput, ValidInput } from '#shared/contract/index.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { dispatch } from './dispatch.ts'
import type { EventListener } from './lifecycle/context.ts'
import { recoveryKitText } from './lifecycle/recovery-kit.ts'
import { createVault, openVault, type VaultSession } from './session.ts'

type ProcessName = Extract<RequestName, `process.${string}`>
type ProcessHandlers = { [N in ProcessName]: (input: ValidInput<N>) => Promise<RequestOutput<N>> }
type Creation = Awaited<ReturnType<typeof createVault>>

const CLOSED = { is: 'closed' } as const
type Opening = { is: 'opening' }
type Confirming = { is: 'confirming'; path: string; creation: Creation }
type Open = { is: 'open'; session: VaultSession }

/** At most one vault: closed → opening (→ confirming) → open → closed. Everything else is dispatched to the open one. */
export class VaultProcess {
  #state: typeof CLOSED | Opening | Confirming | Open = CLOSED
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
    // Loaded when it is asked for: the sample brings its papers' texts and a PDF writer with it.
    'process.openSample': ({ path }) => this.#open(async () => (await import('./sample/open.ts')).openSample(path)),
    'process.create': async (input) => {
      const { creation } = await this.#leaveClosed(async () => {
        const creation = await createVault(input)
        return { is: 'confirming', path: input.path, creation } as const
      })
      return { recoveryCode: creation.recoveryCode }
    },
    'process.confirmRecovery': async ({ code }) => {
      const session = await this.#confirming().creation.confirm(code)
      this.#state = { is: 'open', session }
      return this.#opened(session)
    },
    'process.recoveryKit': async ({ language }) => {
      const { path, creation } = this.#confirming()
      return { text: recoveryKitText({ name: basename(path), recoveryCode: creation.recoveryCode, language }) }
    },
    'process.close': async () => {
      await this.close()
      return {}
    },
  }

  /** Leaves nothing open and no half-made vault behind. Idempotent. */
  async close(): Promise<void> {
    const state = this.#state
    this.#state = CLOSED
    await undo(state)
  }

  async #open(open: () => Promise<VaultSession>): Promise<RequestOutput<'process.open'>> {
    const { session } = await this.#leaveClosed(async () => ({ is: 'open', session: await open() }) as const)
    return this.#opened(session)
  }

  /** A second attempt meanwhile is refused, a failure leaves it closed, and one told to close on the way undoes what came of it. */
  async #leaveClosed<S extends Confirming | Open>(work: () => Promise<S>): Promise<S> {
    if (this.#state.is !== 'closed') throw new DeloError('already-open')
    const opening: Opening = { is: 'opening' }
    this.#state = opening
    try {
      const next = await work()
      if (this.#state !== opening) {
        await undo(next)
        throw new DeloError('cancelled')
      }
      this.#state = next
      return next
    } finally {
      if (this.#state === opening) this.#state = CLOSED
    }
  }

  #opened(session: VaultSession): RequestOutput<'process.open'> {
    session.on(this.#emit)
    const { vaultId, readOnly, warnings } = session
    return { vaultId, readOnly, warnings: [...warnings] }
  }

  #confirming(): Confirming {
    if (this.#state.is !== 'confirming') throw new DeloError('vault-locked')
    return this.#state
  }
}

async function undo(state: typeof CLOSED | Opening | Confirming | Open): Promise<void> {
  if (state.is === 'open') await state.session.close()
  if (state.is === 'confirming') state.creation.abandon()
}
