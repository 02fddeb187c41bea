import type { RefusalReason } from '#shared/domain/document.ts'
import type { DossierId, ImportItemId } from '#shared/domain/ids.ts'
import type { ImportItem, ReadPage, ReadResult } from '#shared/domain/import.ts'
import { SNIFF_BYTES, sniff } from '#shared/domain/media-type.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { VaultContext } from '../../feature.ts'
import { documentWithBytes } from '../documents/queries.ts'
import { bringIn, type Findings } from './bring-in.ts'
import { isFinished, type Job, newJob, wantsPassword } from './job.ts'
import { PageStage } from './page-stage.ts'
import { Progress } from './progress.ts'
import { Room } from './room.ts'

/** Each file on its way in holds a file descriptor and 64 KiB. */
const FILES_AT_ONCE = 24
/** More than the readers there are, so that none waits for the vault between two short files. */
const READ_AT_ONCE = 6
/** Refused files whose bytes are held for a password or for keeping; of older ones the bytes go. */
const HELD_REFUSED = 256

/** The import queue of one open vault. It lives in memory: what was not imported when the vault is locked is not there. */
export class ImportQueue {
  readonly #context: VaultContext
  readonly #progress: Progress
  readonly #jobs = new Map<ImportItemId, Job>()
  readonly #room = new Room(FILES_AT_ONCE)
  /** Received, not yet handed to a reader. */
  #unread: Job[] = []
  readonly #reading = new Set<Job>()
  /** Oldest first. */
  readonly #held = new Set<Job>()

  constructor(context: VaultContext) {
    this.#context = context
    this.#progress = new Progress(context)
  }

  list(): ImportItem[] {
    return [...this.#jobs.values()].map(({ item }) => ({ ...item }))
  }

  /** Throws `not-found` when the dossier is gone. */
  add(dossierId: DossierId, files: readonly { path: string; size: number }[]): ImportItem[] {
    if (!this.#context.db.prepare('SELECT 1 FROM dossier WHERE id = ?').get(dossierId)) throw new DeloError('not-found')
    const jobs = files.map(({ path, size }) => newJob(dossierId, path, size))
    for (const job of jobs) {
      this.#jobs.set(job.item.id, job)
      this.#progress.changed(job.item)
    }
    return jobs.map(({ item }) => ({ ...item }))
  }

  /** Answers how many bytes are in. A first chunk waits for room. */
  async chunk(id: ImportItemId, offset: number, bytes: Uint8Array): Promise<number> {
    if (offset === 0) await this.#room.enter(id)
    const job = this.#find(id)
    const { item } = job
    const fits = offset === item.received && offset + bytes.length <= item.size
    if ((item.state !== 'waiting' && item.state !== 'receiving') || !fits) {
      if (!job.writer) this.#room.leave(id)
      throw new DeloError(item.state === 'cancelled' ? 'cancelled' : 'invalid-request')
    }
    try {
      job.writer ??= this.#context.files.create()
      job.writer.write(bytes)
    } catch (error) {
      this.#refuse(job, reasonOf(error), false)
      throw error
    }
    this.#set(job, { state: 'receiving', received: offset + bytes.length })
    return job.item.received
  }

  /** All bytes were sent. */
  received(id: ImportItemId): ImportItem {
    const job = this.#find(id)
    const { item } = job
    if (item.state !== 'receiving' && !(item.state === 'waiting' && item.size === 0)) return this.#view(job)
    if (item.received !== item.size) this.#refuse(job, 'unreachable', false)
    else
      try {
        job.writer ??= this.#context.files.create()
        job.sniffed = sniff(job.writer.read(0, SNIFF_BYTES))
        this.#judge(job)
      } catch (error) {
        this.#refuse(job, reasonOf(error), false)
      }
    return this.#view(job)
  }

  #judge(job: Job): void {
    const { db } = this.#context
    const known = documentWithBytes(db, job.item.dossierId, job.writer?.digest() ?? '')
    if (known) this.#end(job, { state: 'duplicate', documentId: known })
    else if (job.item.size === 0) this.#refuse(job, 'empty', true)
    else if (job.sniffed?.format === 'attachment') this.#bringIn(job, { ...job.sniffed, unreadable: null })
    else this.#read(job)
  }

  #read(job: Job): void {
    this.#set(job, { state: 'reading', reason: null, pagesRead: 0, pageCount: null })
    this.#unread.push(job)
    this.#handOut()
  }

  #handOut(): void {
    while (this.#reading.size < READ_AT_ONCE) {
      const job = this.#unread.shift()
      if (!job) return
      this.#reading.add(job)
      job.stage = new PageStage(this.#context, job.item.dossierId)
      const { id, size } = job.item
      this.#context.emit('reader.start', {
        jobId: id,
        format: job.sniffed?.format ?? 'attachment',
        size,
        password: job.password,
      })
    }
  }

  /** Bytes for the reader. Throws `not-found` when the file is not being read. */
  bytes(id: ImportItemId, start: number, end: number): { bytes: Uint8Array; size: number } {
    const job = this.#beingRead(id)
    if (!job?.writer) throw new DeloError('not-found')
    return { bytes: job.writer.read(start, Math.min(end, start + MOST_BYTES)), size: job.item.size }
  }

  /** Pages out of order end the reading: a reader that miscounts is not to be believed. */
  pages(id: ImportItemId, pages: readonly ReadPage[]): void {
    const job = this.#beingRead(id)
    if (!job?.stage) return
    try {
      if (job.stage.add(pages)) this.#set(job, { pagesRead: job.stage.count })
      else this.#giveUp(job, 'failed')
    } catch (error) {
      this.#giveUp(job, reasonOf(error))
    }
  }

  #giveUp(job: Job, reason: RefusalReason): void {
    this.#context.emit('reader.cancel', { jobId: job.item.id })
    this.#refuse(job, reason, true)
  }

  done(id: ImportItemId, result: ReadResult): void {
    const job = this.#beingRead(id)
    if (!job?.stage) return
    if (!result.ok) this.#refuse(job, result.reason, true)
    else if (result.pageCount !== job.stage.count) this.#refuse(job, 'failed', true)
    else {
      this.#set(job, { state: 'indexing', pageCount: result.pageCount })
      // What the bytes are, the vault has seen for itself; the reader may only say that it is nothing to be shown.
      const kind = result.format === 'attachment' || !job.sniffed ? UNSHOWN : job.sniffed
      this.#bringIn(job, { ...result, ...kind, unreadable: null })
    }
  }

  /** Tries again with a password. */
  password(id: ImportItemId, password: string): ImportItem {
    const job = this.#find(id)
    if (!job.writer || !wantsPassword(job.item.reason)) throw new DeloError('not-found')
    this.#held.delete(job)
    job.password = password
    this.#read(job)
    return this.#view(job)
  }

  /** Brings a refused file in as an attachment. */
  keep(id: ImportItemId): ImportItem {
    const job = this.#find(id)
    const { reason, state } = job.item
    if (!job.writer || state !== 'refused') throw new DeloError('not-found')
    this.#held.delete(job)
    const mediaType = job.sniffed?.mediaType ?? 'application/octet-stream'
    this.#bringIn(job, { format: 'attachment', mediaType, unreadable: reason })
    return this.#view(job)
  }

  /** Null: everything that is not finished. */
  cancel(ids: readonly ImportItemId[] | null): void {
    for (const id of ids ?? [...this.#jobs.keys()]) {
      const job = this.#jobs.get(id)
      if (!job || (isFinished(job.item) && !(ids && job.writer))) continue
      if (this.#reading.has(job)) this.#context.emit('reader.cancel', { jobId: id })
      this.#end(job, { state: 'cancelled' })
      this.#room.turnAway(id, 'cancelled')
    }
  }

  clear(): void {
    for (const [id, job] of this.#jobs) {
      if (!isFinished(job.item)) continue
      this.#drop(job)
      this.#jobs.delete(id)
    }
  }

  /** The vault is being closed: nothing of what is on its way stays. Pages stored ahead are swept at the next opening: locking may not wait. */
  close(): void {
    this.#progress.stop()
    this.#room.turnAway(null, 'vault-locked')
    for (const job of this.#jobs.values()) job.writer?.discard()
    this.#jobs.clear()
    this.#reading.clear()
    this.#unread = []
  }

  #bringIn(job: Job, findings: Findings): void {
    try {
      const outcome = bringIn(this.#context, job, findings)
      job.stage = null
      job.writer = null
      this.#end(job, outcome)
      this.#progress.documentsChanged()
    } catch (error) {
      this.#refuse(job, reasonOf(error), false)
    }
  }

  #refuse(job: Job, reason: RefusalReason, hold: boolean): void {
    this.#leaveReading(job)
    job.stage?.discard()
    job.stage = null
    this.#set(job, { state: 'refused', reason })
    this.#room.leave(job.item.id)
    if (hold && job.writer) this.#hold(job)
    else this.#drop(job)
    this.#handOut()
  }

  #hold(job: Job): void {
    this.#held.add(job)
    const [oldest] = this.#held
    if (this.#held.size > HELD_REFUSED && oldest) this.#drop(oldest)
  }

  #end(job: Job, patch: Partial<ImportItem>): void {
    this.#leaveReading(job)
    this.#drop(job)
    this.#set(job, patch)
    this.#room.leave(job.item.id)
    this.#handOut()
  }

  /** Lets go of the bytes and of what was read. */
  #drop(job: Job): void {
    this.#held.delete(job)
    job.writer?.discard()
    job.writer = null
    const { stage } = job
    job.stage = null
    stage?.discard()
  }

  #leaveReading(job: Job): void {
    this.#reading.delete(job)
    this.#unread = this.#unread.filter((other) => other !== job)
  }

  #beingRead(id: ImportItemId): Job | null {
    const job = this.#jobs.get(id)
    return job && this.#reading.has(job) ? job : null
  }

  #find(id: ImportItemId): Job {
    const job = this.#jobs.get(id)
    if (!job) throw new DeloError('not-found')
    return job
  }

  #set(job: Job, patch: Partial<ImportItem>): void {
    job.item = { ...job.item, ...patch }
    this.#progress.changed(job.item)
  }

  #view = (job: Job): ImportItem => ({ ...job.item })
}

const UNSHOWN = { format: 'attachment', mediaType: 'application/octet-stream' } as const

/** The contract hands out at most this much at a time. */
const MOST_BYTES = 8 * 1024 * 1024

const reasonOf = (error: unknown): RefusalReason =>
  error instanceof DeloError && error.code === 'disk-full' ? 'disk-full' : 'failed'
