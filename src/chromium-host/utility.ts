import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { UtilityProcess } from '../main/platform/types.ts'

/** Children alive, so that none outlives the host. */
export const children = new Set<ChildProcess>()

const CHILD = new URL('./child.ts', import.meta.url).href
/** A child that does not go when it is told to goes anyway. */
const PATIENCE_MS = 1_000

class HostUtilityProcess extends EventEmitter implements UtilityProcess {
  readonly #child: ChildProcess

  constructor(path: string, args: string[], { stdio }: { stdio: 'ignore' | 'inherit' }) {
    super()
    const { NODE_OPTIONS: _options, ...env } = process.env
    this.#child = fork(path, args, {
      env,
      execArgv: ['--import', CHILD],
      // Out of the terminal's reach: Ctrl+C asks the host, and the host ends the child in good order.
      detached: true,
      // Bytes cross as bytes.
      serialization: 'advanced',
      stdio: ['ignore', stdio, stdio, 'ipc'],
    })
    children.add(this.#child)
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('error', () => undefined)
    this.#child.once('exit', (code) => {
      children.delete(this.#child)
      this.emit('exit', code ?? 1)
    })
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object, () => undefined)
  }

  kill(): boolean {
    setTimeout(() => this.#child.kill('SIGKILL'), PATIENCE_MS).unref()
    return this.#child.kill('SIGTERM')
  }
}

export const utilityProcess = {
  fork: (path: string, args: string[], options: { serviceName: string; stdio: 'ignore' | 'inherit' }): UtilityProcess =>
    new HostUtilityProcess(path, args, options),
}
