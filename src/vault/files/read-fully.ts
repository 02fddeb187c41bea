import { readSync } from 'node:fs'
import { naming } from '../db/errors.ts'

/** Fills `target` from a place in a file, however few bytes the disk gives at a time; false when the file ends before. Throws `disk-failed`. */
export function readFully(handle: number, target: Buffer, offset: number): boolean {
  for (let done = 0; done < target.length; ) {
    const read = naming(() => readSync(handle, target, done, target.length - done, offset + done))
    if (read === 0) return false
    done += read
  }
  return true
}
