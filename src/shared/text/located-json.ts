/** Where a value stands in a JSON text: its path is written `["rules",2,"id"]`. */
export type LocatedJson =
  | {
      ok: true
      value: unknown
      offsets: ReadonlyMap<string, number>
      twice: { path: (string | number)[]; offset: number }[]
    }
  | { ok: false; offset: number }

export const pathKey = (path: readonly (string | number)[]): string => JSON.stringify(path)

/** Deeper than any file anybody writes; a tower of brackets must not exhaust the stack. */
const DEEPEST = 64

class Unreadable extends Error {
  readonly offset: number
  constructor(offset: number) {
    super('not JSON')
    this.offset = offset
  }
}

/**
 * JSON (RFC 8259) that remembers where each value began, so that a fault can be named by its line. Names that a reader
 * would silently let the later of win are listed in `twice`.
 */
export function parseLocatedJson(text: string): LocatedJson {
  const offsets = new Map<string, number>()
  const twice: { path: (string | number)[]; offset: number }[] = []
  let at = 0
  const fail = (offset = at): never => {
    throw new Unreadable(offset)
  }
  const space = () => {
    while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++
  }
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found === undefined) return fail()
    at += found.length
    return found
  }
  const string = (): string => {
    const start = at
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a JSON string may not hold
    const found = take(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y)
    try {
      return JSON.parse(found) as string
    } catch {
      return fail(start)
    }
  }
  const value = (path: (string | number)[]): unknown => {
    if (path.length > DEEPEST) fail()
    space()
    offsets.set(pathKey(path), at)
    const first = text.charAt(at)
    const parsed =
      first === '{'
        ? object(path)
        : first === '['
          ? array(path)
          : first === '"'
            ? string()
            : (JSON.parse(take(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y)) as unknown)
    space()
    return parsed
  }
  /** What stands between two brackets, comma by comma. */
  const entries = (end: '}' | ']', each: (index: number) => void) => {
    at++
    space()
    if (text.charAt(at) === end) return void at++
    for (let index = 0; ; index++) {
      each(index)
      const next = text.charAt(at)
      if (next !== ',' && next !== end) fail()
      at++
      if (next === end) return
    }
  }
  const object = (path: (string | number)[]): Record<string, unknown> => {
    const all = new Map<string, unknown>()
    entries('}', () => {
      space()
      const offset = at
      const name = string()
      if (all.has(name)) twice.push({ path: [...path, name], offset })
      space()
      take(/:/y)
      all.set(name, value([...path, name]))
    })
    return Object.fromEntries(all)
  }
  const array = (path: (string | number)[]): unknown[] => {
    const all: unknown[] = []
    entries(']', (index) => all.push(value([...path, index])))
    return all
  }
  try {
    const parsed = value([])
    if (at < text.length) fail()
    return { ok: true, value: parsed, offsets, twice }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, offset: error.offset }
    throw error
  }
}

/** Counted from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
