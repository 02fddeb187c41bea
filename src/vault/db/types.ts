import type { Database } from 'better-sqlite3'

/**
 * Connections are branded so that a function's signature says whether it may write.
 * A query takes ReadableDB; a change takes WritableDB, and only `transaction` hands one out.
 */
declare const readable: unique symbol
declare const writable: unique symbol
export type ReadableDB = Database & { readonly [readable]: true }
export type WritableDB = ReadableDB & { readonly [writable]: true }
