import type { DocumentFormat } from '#shared/domain/document.ts'
import type { ReadPage } from '#shared/domain/import.ts'
import type { Engines } from './engines.ts'
import type { Limits } from './limits.ts'

export type ReadOptions = {
  /** What the sender believes; the bytes decide. */
  format?: DocumentFormat
  password: string | null
  limits: Limits
  engines: Engines
}

/**
 * Takes pages in order, in batches. May answer a promise: reading waits for it, so that a slow taker is not flooded.
 */
export type EmitPages = (pages: ReadPage[]) => void | Promise<void>
