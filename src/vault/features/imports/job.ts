import type { RefusalReason } from '#shared/domain/document.ts'
import { type DossierId, ImportItemId, newId } from '#shared/domain/ids.ts'
import type { ImportItem, ImportState } from '#shared/domain/import.ts'
import type { Sniffed } from '#shared/domain/media-type.ts'
import type { FileWriter } from '../../files/store.ts'
import type { PageStage } from './page-stage.ts'

/** One file of the queue with what only the vault knows of it. */
export type Job = {
  item: ImportItem
  /** The bytes so far, encrypted; null before the first and after the last use. */
  writer: FileWriter | null
  /** What the first bytes say it is; null before all of it was received. */
  sniffed: Sniffed | null
  /** What the reader found so far; null while it is not being read. */
  stage: PageStage | null
  /** For an encrypted PDF. */
  password: string | null
}

export const newJob = (dossierId: DossierId, path: string, size: number): Job => ({
  item: {
    id: newId(ImportItemId),
    dossierId,
    path,
    size,
    state: 'waiting',
    received: 0,
    pagesRead: 0,
    pageCount: null,
    reason: null,
    documentId: null,
    textState: null,
  },
  writer: null,
  sniffed: null,
  stage: null,
  password: null,
})

const FINISHED: ReadonlySet<ImportState> = new Set(['imported', 'duplicate', 'refused', 'cancelled'])
export const isFinished = (item: ImportItem): boolean => FINISHED.has(item.state)

/** A password may still open it. */
export const wantsPassword = (reason: RefusalReason | null): boolean =>
  reason === 'encrypted' || reason === 'wrong-password'
