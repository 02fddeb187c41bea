import { EventEmitter } from 'node:events'
import type { Session } from '../main/platform/types.ts'

type Answer = (request: Request) => Response | Promise<Response>
type Guard = Parameters<Session['webRequest']['onBeforeRequest']>[0]

/**
 * A partition: who answers `app://` in its pages, and main's guard over every request. Proxy, permissions, devices and
 * spell-check are shut by the browser's switches (`flags.ts`) whatever main asks, so there is nothing to set here.
 */
export class HostSession extends EventEmitter implements Session {
  #answer: Answer | null = null
  #guard: Guard | null = null

  readonly protocol = {
    handle: (_scheme: string, answer: Answer): void => {
      this.#answer = answer
    },
  }
  readonly webRequest = {
    onBeforeRequest: (guard: Guard): void => {
      this.#guard = guard
    },
  }

  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  async setProxy(): Promise<void> {}
  setSpellCheckerEnabled(): void {}
  setSpellCheckerDictionaryDownloadURL(): void {}

  /** Main's verdict over a URL; without a guard everything is refused. */
  mayLoad(url: string): boolean {
    let cancel = true
    this.#guard?.({ url }, (verdict) => {
      cancel = verdict.cancel === true
    })
    return !cancel
  }

  async answer(request: Request): Promise<Response> {
    return this.#answer ? this.#answer(request) : new Response(null, { status: 404 })
  }
}

const sessions = new Map<string, HostSession>()

/** One session a partition name, made on first use. */
export function fromPartition(partition: string): HostSession {
  const known = sessions.get(partition)
  if (known) return known
  const made = new HostSession()
  sessions.set(partition, made)
  return made
}
