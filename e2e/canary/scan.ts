import { closeSync, lstatSync, openSync, readdirSync, readlinkSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type CanaryForm, canaryForms } from './forms.ts'
import { inflated } from './inflate.ts'

export type CanaryHit = { place: string; canary: string; encoding: string }
export type CanaryScan = { files: number; bytes: number; hits: CanaryHit[] }

const PIECE = 16 * 1024 * 1024

/**
 * Reads every byte of every file under the folders (names too), and every file that a process still holds open
 * although it was deleted, and reports each planted string in any of its encodings, also inside compressed streams.
 * `skip` holds paths that are left out (the runner's own files).
 */
export function scanForCanaries(
  folders: string[],
  canaries: string[],
  options: { skip?: string[]; newerThan?: number } = {},
): CanaryScan {
  const forms = canaries.flatMap(canaryForms)
  const scan: CanaryScan = { files: 0, bytes: 0, hits: [] }
  const look = (place: string, bytes: Buffer, suffix = '') => {
    for (const { canary, encoding, bytes: form } of forms)
      if (bytes.includes(form)) scan.hits.push({ place: place + suffix, canary, encoding })
  }
  const file = (path: string) => {
    scan.files++
    scan.bytes += eachPiece(path, forms, (piece) => {
      look(path, piece)
      for (const stream of inflated(piece)) {
        look(path, stream, ' (inflated)')
        for (const inner of inflated(stream)) look(path, inner, ' (inflated twice)')
      }
    })
  }
  for (const folder of folders) walk(folder, options, (path) => look(path, Buffer.from(path)), file)
  for (const path of deletedButOpen()) file(path)
  return scan
}

function walk(
  folder: string,
  options: { skip?: string[]; newerThan?: number },
  onName: (path: string) => void,
  onFile: (path: string) => void,
): void {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return
  }
  for (const name of names) {
    const path = join(folder, name)
    if (options.skip?.some((skipped) => path === skipped || path.startsWith(`${skipped}/`))) continue
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (!stats) continue
    onName(path)
    if (stats.isDirectory()) walk(path, options, onName, onFile)
    else if (stats.isFile() && stats.mtimeMs >= (options.newerThan ?? 0)) onFile(path)
  }
}

/** Pieces overlap by the longest form, so that a string across a border is still seen whole. */
function eachPiece(path: string, forms: CanaryForm[], look: (piece: Buffer) => void): number {
  const overlap = Math.max(...forms.map((form) => form.bytes.length))
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return 0
  }
  try {
    const buffer = Buffer.alloc(PIECE + overlap)
    let kept = 0
    let total = 0
    for (;;) {
      const read = readSync(file, buffer, kept, PIECE, null)
      if (read === 0) return total
      total += read
      look(buffer.subarray(0, kept + read))
      const end = kept + read
      kept = Math.min(overlap, end)
      buffer.copyWithin(0, end - kept, end)
    }
  } catch {
    return 0
  } finally {
    closeSync(file)
  }
}

function deletedButOpen(): string[] {
  const found: string[] = []
  for (const process of safeList('/proc').filter((name) => /^\d+$/.test(name)))
    for (const descriptor of safeList(`/proc/${process}/fd`)) {
      const path = `/proc/${process}/fd/${descriptor}`
      try {
        const target = readlinkSync(path)
        // A memfd is memory that was never on a disk.
        if (target.endsWith(' (deleted)') && !target.startsWith('/memfd:') && statSync(path).isFile()) found.push(path)
      } catch {
        // The process or the descriptor is gone in the meantime.
      }
    }
  return found
}

function safeList(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
