import type { VaultEvent } from '#shared/contract/events.ts'
import type { ReadPage, ReadResult } from '#shared/domain/import.ts'

export type Job = VaultEvent<'reader.start'>
/** Between the reader window's page and its worker. */
export type ToWorker = { kind: 'job'; job: Job } | { kind: 'taken' }
export type FromWorker = { kind: 'pages'; pages: ReadPage[] } | { kind: 'done'; result: ReadResult }
