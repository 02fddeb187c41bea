import { readFileSync } from 'node:fs'

/** The binding through which a page's preload speaks to the host; the main frame's preload takes it off the page. */
export const BINDING = '__deloHost'
/** Where the host hands events to a page. It carries nothing a page could use against anyone but itself. */
export const DELIVER = '__deloDeliver'
/** The channel of uploads: see `shim`. */
export const UPLOAD = 'host:upload'

/**
 * The init script that runs a built preload (sandboxed CommonJS) before a page's own scripts, in its main frame only,
 * with as much of `require('electron')` as a preload of ours uses.
 * Unlike Electron there is no second world: `window.delo` is frozen instead of proxied. Main checks every message either way.
 */
export function initScript(preloadPath: string): string {
  return `(${shim})(${JSON.stringify([BINDING, DELIVER, UPLOAD])}, function (require, module, exports) {
${readFileSync(preloadPath, 'utf8')}
});`
}

type Preload = (require: (name: string) => unknown, module: object, exports: object) => void
type Listener = (event: object, ...args: unknown[]) => void
type Binding = (message: string) => Promise<string>

/** Serialised into the page: it may use nothing from outside itself. */
function shim([binding, deliver, upload]: [string, string, string], preload: Preload): void {
  if (window.top !== window) return
  const page = globalThis as unknown as Record<string, unknown>
  const send = page[binding] as Binding | undefined
  if (!send || !location.host.endsWith('.invalid')) return
  delete page[binding]

  const listeners = new Map<string, Set<Listener>>()
  Object.defineProperty(page, deliver, {
    value: (channel: string, args: string) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...(JSON.parse(args) as unknown[]))
    },
  })
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) freeze(inner)
    return Object.freeze(value)
  }
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) =>
        Object.defineProperty(page, name, { value: freeze(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
        const answer = JSON.parse(await send(JSON.stringify([channel, ...args]))) as { value?: unknown; error?: string }
        if (answer.error !== undefined) throw new Error(answer.error)
        return answer.value
      },
      on: (channel: string, listener: Listener) => {
        const known = listeners.get(channel) ?? new Set()
        listeners.set(channel, known.add(listener))
      },
    },
  }
  // An intercepted request's body comes to the host as escaped text and again as base64 (7 MB/s); over the binding it comes once.
  const fetchByPipe = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const body = init?.body
    const isOurs = typeof input === 'string' && /^\/uploads\/[^/]+$/.test(input) && init?.method === 'POST'
    const bytes = body instanceof ArrayBuffer ? new Uint8Array(body) : body instanceof Uint8Array ? body : null
    if (!isOurs || !bytes || !('toBase64' in bytes)) return fetchByPipe(input, init)
    init.signal?.throwIfAborted()
    const text = (bytes as unknown as { toBase64(): string }).toBase64()
    const answer = JSON.parse(await send(JSON.stringify([upload, input, text]))) as { status?: number; body: string }
    if (answer.status === undefined) throw new TypeError('Failed to fetch')
    return new Response(answer.body, { status: answer.status, headers: { 'content-type': 'application/json' } })
  }

  // A window of Electron's without a menu has none of the browser's own keys, and no file dropped on it replaces the page.
  const BROWSER_KEYS = /^([sojudhntwrpfgeki]|f5|f3|f12)$/
  const refuse = (event: KeyboardEvent) => {
    const isFunctionKey = /^f\d+$/i.test(event.key)
    if (
      (isFunctionKey || ((event.ctrlKey || event.metaKey) && !event.altKey)) &&
      BROWSER_KEYS.test(event.key.toLowerCase())
    )
      event.preventDefault()
  }
  // The page has the first word: its own keys (Ctrl+K, Ctrl+F) leave alone what somebody has dealt with already.
  // Put last again as each key arrives, before anybody hears it.
  window.addEventListener(
    'keydown',
    () => {
      window.removeEventListener('keydown', refuse)
      window.addEventListener('keydown', refuse)
    },
    true,
  )
  for (const name of ['dragover', 'drop']) window.addEventListener(name, (event) => event.preventDefault())

  const require = (name: string) => {
    if (name !== 'electron') throw new Error('a sandboxed preload may require electron only')
    return electron
  }
  preload(require, {}, {})
}
