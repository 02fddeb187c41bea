import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FileId } from '#shared/domain/ids.ts'
import { syncFolder } from './durable.ts'

/** Encrypted files that are still being written. Never anything plain. */
const INCOMING = '.incoming'

/** Where a stored file lies. Only an id gets here, so no path can be smuggled in. */
export const storedPath = (root: string, id: FileId): string => join(root, FileId.parse(id).slice(0, 2), id)
export const incomingPath = (root: string, id: FileId): string => join(root, INCOMING, FileId.parse(id))

/** Creates a file's folder and makes it durable before anything is put into it. */
export function ensureFolderOf(path: string): void {
  const folder = dirname(path)
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  syncFolder(dirname(folder))
}

/** Removes what a crash left half-written. */
export const removeLeftovers = (root: string): void => rmSync(join(root, INCOMING), { recursive: true, force: true })

/** Removes folders that hold nothing any more: in the sealed compartment an empty one would tell that there was a file. */
export function removeEmptyFolders(root: string): void {
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    const path = join(root, folder.name)
    if (folder.isDirectory() && readdirSync(path).length === 0) rmdirSync(path)
  }
}

/** Everything below the root: ids of stored files, and names that are no stored file in its place. */
export function listStored(root: string): { ids: FileId[]; strangers: string[] } {
  const ids: FileId[] = []
  const strangers: string[] = []
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (folder.name === INCOMING) continue
    if (!folder.isDirectory()) {
      strangers.push(folder.name)
      continue
    }
    for (const name of readdirSync(join(root, folder.name))) {
      const id = FileId.safeParse(name)
      if (id.success && name.startsWith(folder.name)) ids.push(id.data)
      else strangers.push(`${folder.name}/${name}`)
    }
  }
  return { ids, strangers }
}
