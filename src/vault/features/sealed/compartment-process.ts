import { join } from 'node:path'
import { contract, isRequestName, type RequestName } from '#shared/contract/index.ts'
import type { CompartmentMark, VaultStatus } from '#shared/domain/vault.ts'
import { type Boxes, beginAgreement } from '#shared/rpc/boxes.ts'
import type { Outcome } from '#shared/rpc/envelope.ts'
import { DeloError, toWireError } from '#shared/rpc/errors.ts'
import { asDiskError } from '../../db/errors.ts'
import {
  type CompartmentPlace,
  closeCompartment,
  compartmentState,
  openCompartment,
  setUpCompartment,
} from '../../lifecycle/compartment.ts'
import type { EventListener } from '../../lifecycle/context.ts'
import type { OpenedVault } from '../../lifecycle/opened.ts'
import { validate } from '../../validate.ts'
import { forgetRemovedAnnotations } from '../annotations/forget.ts'
import { closeFiles } from '../documents/bytes.ts'
import { abandonUnseenPages, stopSweeping } from '../documents/leftovers.ts'
import { closeImports } from '../imports/queues.ts'
import { closeAfterOf } from './handlers.ts'
import { rememberPlace } from './places.ts'
import { answerSealed } from './requests.ts'

/**
 * The sealed process' own life: told its place by main, paired once with the sealed window, and from then on asked in boxes
 * that main carries unread. Opens the compartment at most once; to close it is to end the process.
 */
export class CompartmentProcess {
  readonly #emit: EventListener
  #place: CompartmentPlace | null = null
  #sample = false
  #boxes: Boxes | null = null
  #opening = false
  #opened: OpenedVault | null = null
  #closed = false
  /** Boxed events keep their order. */
  #events: Promise<unknown> = Promise.resolve()

  constructor(emit: EventListener) {
    this.#emit = emit
  }

  /** What main asks. */
  readonly handle = async (name: string, input: unknown): Promise<unknown> => {
    switch (name) {
      case 'sealed.prepare':
        return this.#prepare(validate(name, input))
      case 'sealed.hello':
        return this.#hello(validate(name, input).publicKey)
      case 'sealed.carry':
        return { box: await this.#carry(validate(name, input).box) }
      case 'sealed.place': {
        const { placeId, path } = validate(name, input)
        rememberPlace(this.#open().context, placeId, path)
        return {}
      }
      case 'process.close':
        this.close()
        return {}
      default:
        throw new DeloError('unknown-request')
    }
  }

  /** Idempotent. */
  close(): void {
    this.#closed = true
    const opened = this.#opened
    this.#opened = null
    if (!opened) return
    const { context } = opened
    closeImports(context)
    stopSweeping(context)
    closeFiles(context)
    closeCompartment(opened)
  }

  #prepare({ path, sample, ...mark }: { path: string; sample: boolean } & CompartmentMark): object {
    if (this.#place) throw new DeloError('already-open')
    this.#sample = sample
    this.#place = { ...mark, folder: join(path, 'sealed') }
    return {}
  }

  /** One window, once: a page that was loaded again is another page. */
  async #hello(publicKey: Uint8Array): Promise<{ publicKey: Uint8Array }> {
    if (this.#boxes) throw new DeloError('already-open')
    const agreement = await beginAgreement()
    if (this.#boxes) throw new DeloError('already-open')
    this.#boxes = await agreement.agree(publicKey, 'process')
    return { publicKey: agreement.publicKey }
  }

  async #carry(box: Uint8Array): Promise<Uint8Array> {
    const boxes = this.#boxes
    if (!boxes) throw new DeloError('vault-locked')
    return boxes.close(await this.#outcome(await boxes.open(box)))
  }

  /** Errors go into the box as well. */
  async #outcome(asked: unknown): Promise<Outcome> {
    try {
      const { name, input } = asked as { name?: unknown; input?: unknown }
      if (typeof name !== 'string' || !isRequestName(name)) throw new DeloError('unknown-request')
      return { ok: true, value: (await this.#answer(name, input)) ?? null }
    } catch (error) {
      return { ok: false, error: toWireError(asDiskError(error)) }
    }
  }

  #answer(name: RequestName, input: unknown): unknown {
    if (name === 'compartment.state') return { state: compartmentState(this.#placed()), sample: this.#sample }
    if (name === 'compartment.open')
      return this.#opens(() => openCompartment(this.#placed(), validate(name, input).passphrase))
    if (name === 'compartment.setUp')
      return this.#opens(() => setUpCompartment(this.#placed(), validate(name, input).passphrase))
    if (name === 'vault.status') return this.#status()
    if (contract[name].access === 'closed') throw new DeloError('unknown-request')
    const { context, readOnly } = this.#open()
    return answerSealed(name, input, context, readOnly)
  }

  async #opens(open: () => Promise<OpenedVault>): Promise<{ readOnly: boolean; closeAfter: number }> {
    if (this.#opened || this.#opening) throw new DeloError('already-open')
    this.#opening = true
    try {
      const opened = await open()
      if (this.#closed) {
        opened.close()
        throw new DeloError('cancelled')
      }
      this.#opened = opened
      return this.#welcome(opened)
    } finally {
      this.#opening = false
    }
  }

  #welcome(opened: OpenedVault): { readOnly: boolean; closeAfter: number } {
    const { context, readOnly } = opened
    if (!readOnly) {
      abandonUnseenPages(context)
      forgetRemovedAnnotations(context)
    }
    opened.listeners.add((name, data) => this.#hear(name, data))
    const closeAfter = closeAfterOf(context.db)
    this.#emit('sealed.opened', { closeAfter })
    return { readOnly, closeAfter }
  }

  /** Main hears when to close, and nothing else: the rest is content. */
  #hear(name: string, data: unknown): void {
    const boxes = this.#boxes
    if (name === 'sealed.opened') this.#emit(name, data)
    else if (boxes)
      this.#events = this.#events.then(async () => {
        const box = await boxes.close({ name, data })
        if (!this.#closed) this.#emit('sealed.box', { box })
      })
  }

  /** As the window's parts ask for the vault's; there is no name and no place to tell. */
  #status(): VaultStatus {
    return {
      state: this.#opened ? 'open' : 'closed',
      name: null,
      location: null,
      vaultId: null,
      sample: false,
      readOnly: this.#opened?.readOnly ?? false,
      warnings: [...(this.#opened?.warnings ?? [])],
      closedBecause: null,
    }
  }

  #open(): OpenedVault {
    if (!this.#opened) throw new DeloError('vault-locked')
    return this.#opened
  }

  #placed(): CompartmentPlace {
    if (!this.#place) throw new DeloError('vault-locked')
    return this.#place
  }
}
