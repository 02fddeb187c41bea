/**
 * Workers under Trusted Types: a plain string would be refused, and pdf.js would then parse in the window's own thread
 * without saying so. The policy passes only what the build made: same origin, a script of our own.
 */
type Policy = { createScriptURL(url: string): unknown }
declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: Record<string, (text: string) => string>): Policy }
  }
}

let policy: Policy | null = null

function trusted(url: string): string | URL {
  policy ??= window.trustedTypes?.createPolicy('delo-worker', {
    createScriptURL(text: string) {
      const { origin, pathname } = new URL(text, document.baseURI)
      if (origin !== new URL(document.baseURI).origin || !/\.(m?js|ts)$/.test(pathname))
        throw new TypeError('not a worker of ours')
      return text
    },
  }) ?? { createScriptURL: (text) => text }
  return policy.createScriptURL(url) as string
}

const spares = new Map<string, Worker>()
/** The next one is started when the document that took the last one has been drawn. */
const NEXT_SPARE_MS = 3_000

/** A worker that has started already, where there is one; another is then made ready. */
export function takeWorker(url: string): Worker {
  const worker = spares.get(url) ?? startWorker(url)
  spares.delete(url)
  setTimeout(() => prepareWorker(url), NEXT_SPARE_MS)
  return worker
}

/** Starts a worker ahead of its use. At most one waits. */
export function prepareWorker(url: string): void {
  if (!spares.has(url)) spares.set(url, startWorker(url))
}

/** Starts a worker from a URL that Vite gave (`?url`, `?worker&url`). */
export const startWorker = (url: string): Worker => new Worker(trusted(url), { type: 'module' })
