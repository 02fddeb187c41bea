import { randomBytes } from 'node:crypto'
import { type FileHandle, link, lstat, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DeloError } from '#shared/rpc/errors.ts'
import { asDiskError } from '../../db/errors.ts'

export type NewFile = { name: string; bytes: Uint8Array }
const MOST_COPIES = 10_000

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

/** Whether anything has this name, be it a dangling link. */
async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Bytes on the disk under a name nobody else uses. */
async function writeTemporary(folder: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, `.${randomBytes(8).toString('hex')}.part`)
  let file: FileHandle | undefined
  try {
    file = await open(path, 'wx', 0o600)
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    return path
  } catch (error) {
    await file?.close().catch(() => undefined)
    if (file) await rm(path, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Gives a written file its name, unless something has it: then answers false and nothing is changed. */
async function name(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EACCES', 'EINVAL'].includes(codeOf(error))) throw error
  }
  // A memory stick has no hard links: take the name with an empty file, then put the written one in its place.
  try {
    await (await open(path, 'wx', 0o600)).close()
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
  try {
    await rename(temporary, path)
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined)
    throw error
  }
  return true
}

/** Names are durable once their folder is; where a folder cannot be synced (Windows, some network disks) they are as good as it gets. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close().catch(() => undefined)
}

async function nameAll(temporaries: readonly string[], paths: readonly string[]): Promise<boolean> {
  const named: string[] = []
  const undo = () => Promise.all(named.map((path) => rm(path, { force: true }).catch(() => undefined)))
  try {
    for (const [index, temporary] of temporaries.entries()) {
      const path = paths[index] ?? ''
      if (!(await name(temporary, path))) {
        await undo()
        return false
      }
      named.push(path)
    }
    return true
  } catch (error) {
    await undo()
    throw error
  }
}

/**
 * Writes files that belong together into a folder: all of them or none, whole or not at all, never over anything.
 * `filesFor(copy)` names them for the first copy, the second and so on until no name is taken; names hold no separators.
 * Throws `folder-missing`, `disk-full`, `disk-read-only` or `disk-failed`.
 */
export async function writeNewFiles(folder: string, filesFor: (copy: number) => NewFile[]): Promise<NewFile[]> {
  const temporaries: string[] = []
  try {
    for (const { bytes } of filesFor(1)) temporaries.push(await writeTemporary(folder, bytes))
    for (let copy = 1; copy <= MOST_COPIES; copy++) {
      const files = filesFor(copy)
      const paths = files.map((file) => join(folder, file.name))
      const taken = await Promise.all(paths.map(exists))
      if (taken.includes(true)) continue
      if (!(await nameAll(temporaries, paths))) continue
      await syncFolder(folder)
      return files
    }
    throw new DeloError('disk-failed')
  } catch (error) {
    throw ['ENOENT', 'ENOTDIR'].includes(codeOf(error)) ? new DeloError('folder-missing') : asDiskError(error)
  } finally {
    await Promise.all(temporaries.map((path) => rm(path, { force: true }).catch(() => undefined)))
  }
}
