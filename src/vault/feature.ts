import type { ChangedTopic, VaultEvent, VaultEventName, WindowEvent, WindowEventName } from '#shared/contract/events.ts'
import type { RequestName, RequestOutput, ValidInput } from '#shared/contract/index.ts'
import type { ReadableDB, WritableDB } from './db/types.ts'
import type { FileStore } from './files/store.ts'

/** What a handler may use. One per open vault. */
export type VaultContext = {
  /** For reading outside a transaction. */
  readonly db: ReadableDB
  readonly files: FileStore
  /**
   * Runs `change` in one IMMEDIATE transaction, writes the audit row in it, and returns when it is durable
   * (WAL with synchronous=FULL). `topics` are announced to the window afterwards. Nested calls throw.
   */
  write<T>(
    audit: { action: string; subject: string },
    topics: readonly ChangedTopic[],
    change: (db: WritableDB) => T,
  ): T
  /** Tells the window or main. */
  emit<N extends WindowEventName | VaultEventName>(
    name: N,
    data: N extends WindowEventName ? WindowEvent<N> : N extends VaultEventName ? VaultEvent<N> : never,
  ): void
  /** UTC ms. For display only: order goes by sequence columns. */
  now(): number
}

/** A feature's handlers by request name. Input arrives validated; output is what the contract says. */
export type Handlers<N extends RequestName> = {
  [K in N]: (input: ValidInput<K>, context: VaultContext) => RequestOutput<K> | Promise<RequestOutput<K>>
}
