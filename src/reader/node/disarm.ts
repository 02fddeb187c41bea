import { registerHooks } from 'node:module'

/** Modules by which code could reach anything but its own memory and the files it may read. */
const REFUSED =
  /^(node:)?(net|tls|http|https|http2|dgram|dns|child_process|cluster|worker_threads|inspector|repl|wasi|sqlite|vm|v8)(\/|$)/

/**
 * Node's permission model of this version denies files, processes, threads and add-ons, but not the network:
 * so before foreign bytes arrive, the ways to it are taken away from JavaScript. WebAssembly has none of its own.
 */
export function disarm(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (REFUSED.test(specifier)) throw new Error(`${specifier} is not for the reader`)
      return next(specifier, context)
    },
  })
  for (const name of ['fetch', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name)
  // Standard output carries frames; a parser's chatter would break them, and may quote the file.
  for (const method of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir', 'table'] as const)
    console[method] = () => {}
  const builtin = process.getBuiltinModule
  const guarded = ((id: string) => (REFUSED.test(id) ? undefined : builtin.call(process, id))) as typeof builtin
  const unavailable = (): never => {
    throw new Error('not for the reader')
  }
  for (const [name, value] of Object.entries({ getBuiltinModule: guarded, binding: unavailable, dlopen: unavailable }))
    Object.defineProperty(process, name, { value, writable: false, configurable: false })
}
