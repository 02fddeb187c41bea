import type { RefusalReason } from '#shared/domain/document.ts'
import type { ImportItem } from '#shared/domain/import.ts'

/** The import queue as it is shown. Pure: rows in, figures out. */
export const isFinished = ({ state }: ImportItem): boolean =>
  state === 'imported' || state === 'duplicate' || state === 'refused' || state === 'cancelled'

const share = (done: number, of: number | null) => (of === null || of <= 0 ? 0 : Math.min(1, done / of))

/** How far one file is, 0–1: half of the way is sending, half is reading. */
export function progressOf(item: ImportItem): number {
  if (isFinished(item)) return 1
  switch (item.state) {
    case 'receiving':
      return share(item.received, item.size) / 2
    case 'reading':
      return 0.5 + share(item.pagesRead, item.pageCount) * 0.45
    case 'indexing':
      return 0.95
    default:
      return 0
  }
}

export type QueueFigures = {
  total: number
  finished: number
  imported: number
  duplicates: number
  refused: number
  /** 0–1 over all files. */
  progress: number
  active: boolean
}

export function figuresOf(items: Iterable<ImportItem>): QueueFigures {
  const figures: QueueFigures = {
    total: 0,
    finished: 0,
    imported: 0,
    duplicates: 0,
    refused: 0,
    progress: 0,
    active: false,
  }
  let sum = 0
  for (const item of items) {
    figures.total++
    sum += progressOf(item)
    if (isFinished(item)) figures.finished++
    if (item.state === 'imported') figures.imported++
    if (item.state === 'duplicate') figures.duplicates++
    if (item.state === 'refused') figures.refused++
  }
  figures.progress = figures.total === 0 ? 0 : sum / figures.total
  figures.active = figures.finished < figures.total
  return figures
}

/** What needs the user first, then the rest as it was added. */
export function inShownOrder(items: readonly ImportItem[]): ImportItem[] {
  return [...items.filter(({ state }) => state === 'refused'), ...items.filter(({ state }) => state !== 'refused')]
}

export const wantsPassword = ({ state, reason }: ImportItem): boolean =>
  state === 'refused' && (reason === 'encrypted' || reason === 'wrong-password')

const KEEPABLE: ReadonlySet<RefusalReason> = new Set([
  'encrypted',
  'wrong-password',
  'damaged',
  'too-large',
  'too-slow',
  'unsupported',
  'failed',
])

/** Whether the bytes can be kept although they could not be read. */
export const canKeep = ({ state, reason }: ImportItem): boolean =>
  state === 'refused' && reason !== null && KEEPABLE.has(reason)
