import type { EventEmitter } from 'node:events'
import type { Preventable } from '../main/platform/types.ts'

/** Emits an event that its listeners may prevent; answers whether one did. */
export function emitPreventable(emitter: EventEmitter, name: string, ...args: unknown[]): boolean {
  let prevented = false
  const event: Preventable = {
    preventDefault() {
      prevented = true
    },
  }
  emitter.emit(name, event, ...args)
  return prevented
}
