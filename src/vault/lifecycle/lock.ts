import { closeSync, fstatSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { z } from 'zod'
import { DossierId, newId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { naming } from '../db/errors.ts'
import { bootMark, processLives, processStart } from './boot.ts'

/**
 * vault.lock: held while the vault is open. It names no computer and no person: a random instance, a process id,
 * a mark of this start of the computer. Its modification time is the heartbeat.
 * The lock file is for people and for other computers; between processes of one computer the database's own exclusive
 * lock decides as well, so that even a lost race over a stale file lets only one in.
 */
const LockContent = z.object({ instance: z.string(), pid: z.int(), started: z.string().nullable(), boot: z.string() })
type LockContent = z.infer<typeof LockContent>

const HEARTBEAT_MS = 10_000
/** A lock of another start or another computer counts as left behind after this long without a heartbeat. */
const SILENT_MS = 60_000
/** Between creating the file and writing its content. */
const NEWBORN_MS = 5_000

/** Instances held by this process. */
const held = new Set<string>()

export type VaultLock = { release(): void }

/** Throws `vault-in-use` when somebody else holds it, `disk-read-only` when the folder cannot be written. */
export function acquireLock(path: string): VaultLock {
  const mine: LockContent = {
    instance: newId(DossierId),
    pid: process.pid,
    started: processStart(process.pid),
    boot: bootMark(),
  }
  return naming(() => {
    const handle = createLock(path, mine) ?? takeOver(path, mine)
    held.add(mine.instance)
    const heartbeat = setInterval(() => beat(handle, mine), HEARTBEAT_MS)
    heartbeat.unref()
    let released = false
    return {
      release() {
        if (released) return
        released = true
        clearInterval(heartbeat)
        held.delete(mine.instance)
        closeSync(handle)
        if (readLock(path)?.instance === mine.instance) rmSync(path, { force: true })
      },
    }
  })
}

/** Writes the same again: the disk, which may be another computer's, stamps it with its own clock. */
function beat(handle: number, content: LockContent): void {
  try {
    writeSync(handle, JSON.stringify(content), 0)
  } catch {
    // A disk that has gone away says so at the next write.
  }
}

/** The new lock's handle, or null when there is one already. */
function createLock(path: string, content: LockContent): number | null {
  try {
    const handle = openSync(path, 'wx', 0o600)
    writeSync(handle, JSON.stringify(content), 0)
    return handle
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null
    throw error
  }
}

/** Replaces a lock that was left behind. Only the very file that was judged is moved away. */
function takeOver(path: string, mine: LockContent): number {
  const found = readLock(path)
  if (isHeld(path, found)) throw new DeloError('vault-in-use')
  const aside = `${path}.${mine.instance}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const moved = readLock(aside)
  if (moved && moved.instance !== found?.instance) {
    // Another opener was quicker and this is its lock: give it back.
    if (!statSync(path, { throwIfNoEntry: false })) renameSync(aside, path)
    throw new DeloError('vault-in-use')
  }
  rmSync(aside, { force: true })
  const handle = createLock(path, mine)
  if (handle === null) throw new DeloError('vault-in-use')
  return handle
}

function readLock(path: string): LockContent | null {
  try {
    return LockContent.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

function isHeld(path: string, lock: LockContent | null): boolean {
  if (!lock) return silence(path) < NEWBORN_MS
  if (held.has(lock.instance)) return true
  if (lock.boot !== bootMark()) return silence(path) < SILENT_MS
  if (lock.pid === process.pid || !processLives(lock.pid)) return false
  const started = processStart(lock.pid)
  return started === null || lock.started === null ? silence(path) < SILENT_MS : started === lock.started
}

/** Milliseconds since the last heartbeat by the clock of the disk itself, which may be another computer's. */
function silence(path: string): number {
  const probe = `${path}.${newId(DossierId)}`
  const handle = openSync(probe, 'wx', 0o600)
  try {
    const now = fstatSync(handle).mtimeMs
    const last = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
    return Math.abs(now - last)
  } finally {
    closeSync(handle)
    rmSync(probe, { force: true })
  }
}
