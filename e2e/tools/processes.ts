import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'

/** Processes that main started, and theirs, by /proc; only Linux tells. */
export function descendants(pid: number): number[] {
  const children = (parent: number): number[] => {
    try {
      const tasks = readdirSync(`/proc/${parent}/task`)
      const lists = tasks.map((task) => readFileSync(`/proc/${parent}/task/${task}/children`, 'utf8'))
      return lists.flatMap((list) => list.trim().split(' ').filter(Boolean).map(Number))
    } catch {
      return []
    }
  }
  return children(pid).flatMap((child) => [child, ...descendants(child)])
}

export const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

export const canRead = (pid: number): boolean => {
  try {
    closeSync(openSync(`/proc/${pid}/mem`, 'r'))
    return true
  } catch {
    return false
  }
}

const STEP = 4 * 1024 * 1024

/** Which of the byte strings a process' writable memory holds. */
export function heldBytes(pid: number, wanted: readonly Buffer[]): Set<Buffer> {
  const found = new Set<Buffer>()
  let file: number
  try {
    file = openSync(`/proc/${pid}/mem`, 'r')
  } catch {
    return found
  }
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
      for (let at = Number.parseInt(from, 16), end = Number.parseInt(to, 16); at < end; at += STEP) {
        const piece = Buffer.alloc(Math.min(STEP + 256, end - at))
        try {
          readSync(file, piece, 0, piece.length, at)
        } catch {
          break
        }
        for (const bytes of wanted) if (!found.has(bytes) && piece.includes(bytes)) found.add(bytes)
      }
    }
  } catch {
    // The process has ended meanwhile.
  } finally {
    closeSync(file)
  }
  return found
}

/** A text as V8 keeps it: two bytes a character, or UTF-8. */
export const memoryForms = (text: string): Buffer[] => [Buffer.from(text, 'utf16le'), Buffer.from(text)]

/** Whether a process' writable memory holds a text. */
export const holds = (pid: number, text: string): boolean => heldBytes(pid, memoryForms(text)).size > 0
