import { type Dirent, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Gives everything in the sealed compartment the time of this moment. Done whenever the vault closes, whether the
 * compartment was opened or not, so that the times of its files only say when the vault was last used.
 * Whoever has an earlier copy can still compare contents. Never throws: on a disk that does not take it, times stay.
 */
export function levelTimes(folder: string): void {
  const now = new Date()
  const level = (path: string): void => {
    try {
      utimesSync(path, now, now)
    } catch {
      // Somebody else's file, or a disk that is gone.
    }
  }
  const walk = (inside: string): void => {
    for (const entry of entriesOf(inside)) {
      const path = join(inside, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile()) level(path)
    }
    level(inside)
  }
  walk(folder)
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
