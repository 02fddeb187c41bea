import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, parse, resolve } from 'node:path'

export type Entry = { name: string; folder: boolean }
export type Listing = { path: string; parent: string | null; entries: Entry[] }
export type ShortCut = { key: 'home' | 'documents' | 'desktop' | 'downloads' | 'disk'; path: string; name: string }

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** What a typed path means: `~`, relative to the folder on screen, or absolute. */
export function expand(typed: string, current: string): string {
  const text = typed.trim()
  if (text === '~' || text.startsWith('~/')) return join(homedir(), text.slice(1))
  return isAbsolute(text) ? resolve(text) : resolve(current, text)
}

/** The nearest folder there is, going up from `path`. */
export function nearestFolder(path: string): string {
  return isFolder(path) || dirname(path) === path ? path : nearestFolder(dirname(path))
}

/** Folders first, then files, each by name as people sort; hidden ones are left out. Throws when it may not be read. */
export function list(path: string): Listing {
  const entries = readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => ({
      name: entry.name,
      folder: entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(path, entry.name))),
    }))
    .sort((a, b) => Number(b.folder) - Number(a.folder) || order.compare(a.name, b.name))
  return { path, parent: dirname(path) === path ? null : dirname(path), entries }
}
const order = new Intl.Collator(['ru', 'en'], { numeric: true })

/** A plain name inside one folder, or null: no separators, no way up, nothing a file system refuses. */
export function plainName(name: string): string | null {
  const text = name.trim()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  return text === '' || text === '.' || text === '..' || /[/\\\u0000-\u001f\u007f]/.test(text) || text.length > 200
    ? null
    : text
}

export function makeFolder(path: string, name: string): string | null {
  const plain = plainName(name)
  if (plain === null) return null
  const made = join(path, plain)
  mkdirSync(made)
  return made
}

/** Where people keep things: the usual folders and every disk that is mounted for them. */
export function shortCuts(): ShortCut[] {
  const home = homedir()
  const named = userFolders(home)
  const disks = mountedDisks().map((path) => ({ key: 'disk' as const, path, name: parse(path).base || path }))
  return [
    { key: 'home' as const, path: home, name: '' },
    ...named,
    ...disks,
    { key: 'disk' as const, path: parse(home).root, name: parse(home).root },
  ].filter(({ path }) => isFolder(path))
}

function userFolders(home: string): ShortCut[] {
  const places = { documents: 'Documents', desktop: 'Desktop', downloads: 'Download' } as const
  let config = ''
  try {
    config = readFileSync(join(process.env.XDG_CONFIG_HOME || join(home, '.config'), 'user-dirs.dirs'), 'utf8')
  } catch {
    // Desktops without this file keep the English names.
  }
  return (Object.entries(places) as [keyof typeof places, string][]).map(([key, name]) => {
    const set = new RegExp(`^XDG_${name.toUpperCase()}_DIR="(.+)"$`, 'm').exec(config)?.[1]
    return { key, path: set?.replace('$HOME', home) ?? join(home, key === 'downloads' ? 'Downloads' : name), name: '' }
  })
}

function mountedDisks(): string[] {
  const user = process.env.USER ?? ''
  return [`/media/${user}`, `/run/media/${user}`, '/Volumes'].flatMap((folder) => {
    try {
      return readdirSync(folder).map((name) => join(folder, name))
    } catch {
      return []
    }
  })
}
