import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { App } from '../main/platform/types.ts'
import { emitPreventable } from './events.ts'
import { instance } from './instance.ts'
import { options } from './options.ts'

/** Resident memory of a process in KiB; 0 where the system does not tell (it does on Linux). */
function residentKiB(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

class HostApp extends EventEmitter implements App {
  readonly isPackaged = false
  /** Switches are the host's own (`flags.ts`); it starts its browsers before main could add one. */
  readonly commandLine = { appendSwitch: (): void => {} }
  /** Processes that main may ask about. */
  pids: () => number[] = () => []
  /** Ends browsers and children; set by `run.ts`. */
  finish: () => Promise<void> = async () => {}

  enableSandbox(): void {}

  async whenReady(): Promise<void> {}

  requestSingleInstanceLock(): boolean {
    return instance.isFirst
  }

  getPath(name: 'userData' | 'documents'): string {
    return name === 'userData' ? options.userData : documents()
  }

  getVersion(): string {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
    return String(version)
  }

  getLocale(): string {
    const { LC_ALL, LC_MESSAGES, LANG } = process.env
    return (LC_ALL || LC_MESSAGES || LANG || '').replace(/[.@].*$/, '').replace('_', '-')
  }

  getAppMetrics(): { pid: number; memory: { workingSetSize: number } }[] {
    return this.pids().map((pid) => ({ pid, memory: { workingSetSize: residentKiB(pid) } }))
  }

  quit(): void {
    if (!emitPreventable(this, 'before-quit')) this.exit()
  }

  exit(code = 0): void {
    void this.finish().finally(() => process.exit(code))
  }
}

/** The user's documents, where the desktop keeps them; the home folder otherwise. */
function documents(): string {
  const home = homedir()
  try {
    const config = process.env.XDG_CONFIG_HOME || join(home, '.config')
    const line = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(join(config, 'user-dirs.dirs'), 'utf8'))?.[1]
    if (line) return line.replace('$HOME', home)
  } catch {
    // No such file on this desktop.
  }
  return home
}

export const hostApp = new HostApp()
