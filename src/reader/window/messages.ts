import type { VaultEvent } from '#shared/contract/events.ts'
import type { ReadPage, ReadResult } from '#shared/domain/import.ts'

export type Job = VaultEvent<'reader.start'>
/** Between the reader window's page and its worker. */
/** `bytes`: where the page has them and the worker is not to ask. */
export type ToWorker = { kind: 'job'; job: Job; bytes?: Uint8Array } | { kind: 'taken' }
export type FromWorker = { kind: 'pages'; pages: ReadPage[] } | { kind: 'done'; result: ReadResult }
