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

/** Starts a worker from a URL that Vite gave (`?url`, `?worker&url`). */
export const startWorker = (url: string): Worker => new Worker(trusted(url), { type: 'module' })
