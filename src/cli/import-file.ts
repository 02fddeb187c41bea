import { open } from 'node:fs/promises'
import type { DocumentId, DossierId, ImportItemId } from '#shared/domain/ids.ts'
import { ImportItemId as ImportItemIdSchema, newId } from '#shared/domain/ids.ts'
import type { ImportItem } from '#shared/domain/import.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { VaultSession } from '#vault/session.ts'

type Target = Pick<VaultSession, 'request' | 'on'>

export type ImportFileOptions = {
  /** The name to be remembered, where it is not the path. */
  name?: string
  /** Tried in turn on an encrypted PDF. */
  passwords?: readonly string[]
  /** Keeps a file that cannot be read as an attachment. */
  keepUnreadable?: boolean
}

/** What can still become of a file that was refused, if anything. */
const KEEPABLE: ReadonlySet<ImportItem['reason']> = new Set([
  'encrypted',
  'wrong-password',
  'damaged',
  'empty',
  'too-large',
  'too-slow',
  'unsupported',
  'failed',
])

const CHUNK = 4 * 1024 * 1024
/** Enough that neither the readers nor the vault wait for the disk. */
const AT_ONCE = 16

/**
 * Brings files from disk into a dossier through the requests that the window sends, several at once, and tells how each
 * fared as soon as it is known. A reader has to be connected (`connectReader`). A file that cannot be opened or changes
 * under our hands is `refused`, `unreachable`.
 */
export async function* importFiles(
  session: Target,
  dossierId: DossierId,
  paths: Iterable<string>,
  options: ImportFileOptions = {},
): AsyncGenerator<{ path: string; item: ImportItem }> {
  const outcomes = new Outcomes(session)
  const running = new Map<string, Promise<{ path: string; item: ImportItem }>>()
  const waiting = paths[Symbol.iterator]()
  try {
    for (let more = true; more || running.size > 0; ) {
      while (more && running.size < AT_ONCE) {
        const next = waiting.next()
        if (next.done) more = false
        else running.set(next.value, importOne(session, outcomes, dossierId, next.value, options))
      }
      if (running.size === 0) break
      const finished = await Promise.race(running.values())
      running.delete(finished.path)
      yield finished
    }
  } finally {
    outcomes.close()
  }
}

/** One file; see `importFiles`. */
export async function importFile(
  session: Target,
  dossierId: DossierId,
  path: string,
  options: ImportFileOptions = {},
): Promise<ImportItem> {
  for await (const { item } of importFiles(session, dossierId, [path], options)) return item
  throw new DeloError('internal')
}

async function importOne(
  session: Target,
  outcomes: Outcomes,
  dossierId: DossierId,
  path: string,
  options: ImportFileOptions,
): Promise<{ path: string; item: ImportItem }> {
  const name = options.name ?? path
  const file = await open(path, 'r').catch(() => null)
  if (!file) return { path, item: unreachable(dossierId, name, 0) }
  try {
    const stat = await file.stat()
    if (!stat.isFile()) return { path, item: unreachable(dossierId, name, 0) }
    const { items } = await session.request('imports.add', { dossierId, files: [{ path: name, size: stat.size }] })
    const [added] = items
    if (!added) throw new DeloError('internal')
    for (let offset = 0; offset < added.size; ) {
      const buffer = new Uint8Array(Math.min(CHUNK, added.size - offset))
      const { bytesRead } = await file.read(buffer, 0, buffer.length, offset)
      if (bytesRead === 0) break
      const bytes = buffer.subarray(0, bytesRead)
      offset = (await session.request('imports.chunk', { id: added.id, offset, bytes })).received
    }
    let item = await outcomes.after(added.id, () => session.request('imports.received', { id: added.id }))
    for (const password of options.passwords ?? []) {
      if (item.reason !== 'encrypted' && item.reason !== 'wrong-password') break
      item = await outcomes.after(added.id, () => session.request('imports.password', { id: added.id, password }))
    }
    if (options.keepUnreadable && item.state === 'refused' && KEEPABLE.has(item.reason))
      item = await outcomes.after(added.id, () => session.request('imports.keep', { id: added.id }))
    return { path, item }
  } catch (error) {
    if (error instanceof DeloError && error.code !== 'disk-full') throw error
    return { path, item: { ...unreachable(dossierId, name, 0), reason: isFull(error) ? 'disk-full' : 'unreachable' } }
  } finally {
    await file.close()
  }
}

const isFull = (error: unknown): boolean => error instanceof DeloError && error.code === 'disk-full'

const unreachable = (dossierId: DossierId, path: string, size: number): ImportItem => ({
  id: newId(ImportItemIdSchema),
  dossierId,
  path,
  size,
  state: 'refused',
  received: 0,
  pagesRead: 0,
  pageCount: null,
  reason: 'unreachable',
  documentId: null as DocumentId | null,
  textState: null,
})

const isOver = ({ state }: ImportItem): boolean =>
  state === 'imported' || state === 'duplicate' || state === 'refused' || state === 'cancelled'

/** Waits for items of the queue to come to an end. */
class Outcomes {
  readonly #waiting = new Map<ImportItemId, (item: ImportItem) => void>()
  readonly #stop: () => void

  constructor(session: Target) {
    this.#stop = session.on((name, data) => {
      if (name !== 'imports.progress') return
      for (const item of (data as { items: ImportItem[] }).items) if (isOver(item)) this.#waiting.get(item.id)?.(item)
    })
  }

  /** How it ended, once `step` was taken: its answer tells, or an event afterwards. */
  async after(id: ImportItemId, step: () => Promise<ImportItem>): Promise<ImportItem> {
    let answered = false
    const event = new Promise<ImportItem>((resolve) =>
      this.#waiting.set(id, (item) => {
        // An event from before the step tells of the state that the step has just changed.
        if (answered) resolve(item)
      }),
    )
    try {
      const answer = await step()
      answered = true
      return isOver(answer) ? answer : await event
    } finally {
      this.#waiting.delete(id)
    }
  }

  close(): void {
    this.#stop()
  }
}
