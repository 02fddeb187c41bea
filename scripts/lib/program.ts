import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
export const inRoot = (...path: string[]): string => join(root, ...path)

/** The program of the pinned Electron, or null when its binary is not here (or is of another version). */
export function electronProgram(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || inRoot('node_modules/electron/dist')
  try {
    const program = readFileSync(inRoot('node_modules/electron/path.txt'), 'utf8')
    const { version } = JSON.parse(readFileSync(inRoot('node_modules/electron/package.json'), 'utf8'))
    const here = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
    return here === version && existsSync(join(folder, program)) ? join(folder, program) : null
  } catch {
    return null
  }
}

/** Whether `out/` is missing, or older than what it is built from. The pages are written last, so their time counts. */
export function buildIsStale(): boolean {
  const built = ['out/main/index.js', 'out/main/vault.js', 'out/preload/index.cjs', 'out/renderer/index.html'].map(
    timeOf,
  )
  const oldest = Math.min(...built)
  const sources = ['src', 'resources', 'electron.vite.config.ts', 'package-lock.json']
  return oldest === 0 || sources.some((source) => newest(inRoot(source)) > oldest)
}

function timeOf(path: string): number {
  try {
    return statSync(inRoot(path)).mtimeMs
  } catch {
    return 0
  }
}

/** The newest change in a folder; tests and the parts that are not built do not count. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : found.mtimeMs
  if (/[/\\]src[/\\](cli|chromium-host)$/.test(path)) return 0
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}
