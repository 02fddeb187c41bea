import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { DeloError } from '#shared/rpc/errors.ts'
import { naming } from '../db/errors.ts'
import { syncFolder, writeDurably } from '../files/durable.ts'
import { type VaultPaths, vaultPaths } from './layout.ts'
import { acquireLock } from './lock.ts'

/** Where a vault is built: beside its place, marked as unfinished, and locked. */
export type WorkingFolder = {
  readonly paths: VaultPaths
  /** Takes the mark off and moves the folder to its place. Throws `vault-exists`, `disk-…`. */
  moveTo(target: string): void
  /** Removes it with everything in it. */
  remove(): void
}

/**
 * Takes `<target>.creating`. What a crashed creation left there is cleared; a folder that is not marked as ours is left
 * alone, and the next name is taken. Throws `vault-in-use` while another creation is under way there, `disk-…`.
 */
export function claimWorkingFolder(target: string): WorkingFolder {
  return naming(() => {
    for (let attempt = 1; ; attempt++) {
      const folder = `${target}.creating${attempt === 1 ? '' : `-${attempt}`}`
      if (existsSync(folder) && !clear(folder)) continue
      mkdirSync(folder, { mode: 0o700 })
      writeDurably(vaultPaths(folder).unfinished, '')
      return locked(folder)
    }
  })
}

function locked(folder: string): WorkingFolder {
  const paths = vaultPaths(folder)
  const lock = acquireLock(paths.lock)
  return {
    paths,
    moveTo(target) {
      naming(() => {
        if (existsSync(target)) throw new DeloError('vault-exists')
        lock.release()
        rmSync(paths.unfinished)
        syncFolder(folder)
        renameSync(folder, target)
        syncFolder(dirname(target))
      })
    },
    remove() {
      lock.release()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Removes an unfinished vault; answers false for anything else. Throws `vault-in-use` while somebody is still making it. */
function clear(folder: string): boolean {
  const { lock, unfinished } = vaultPaths(folder)
  // A crash right after the folder was made leaves it without its mark, but also without anything else.
  const mark = basename(unfinished)
  const begun = readdirSync(folder).every((name) => name === mark || name === `${mark}.tmp`)
  if (!begun && !existsSync(unfinished)) return false
  acquireLock(lock).release()
  rmSync(folder, { recursive: true, force: true })
  return true
}
