import type { Session } from '../platform/types.ts'

/** Nothing listens on the discard port: whatever slipped past every other guard ends there. */
const DEAD_PROXY = 'http://127.0.0.1:9'

/**
 * Makes a session that can reach this program's own pages and nothing else: no permission, no device, no download, no network.
 * `permissions`: what its page may do after all; the window may write text to the clipboard, nobody may read it unasked.
 */
export async function harden(
  session: Session,
  permissions: readonly 'clipboard-sanitized-write'[] = [],
): Promise<void> {
  const allowed = (permission: string) => (permissions as readonly string[]).includes(permission)
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(allowed(permission)))
  session.setPermissionCheckHandler((_contents, permission) => allowed(permission))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !mayLoad(url) }))
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL('app://nowhere/')
  await session.setProxy({ mode: 'fixed_servers', proxyRules: DEAD_PROXY, proxyBypassRules: '<-loopback>' })
}

/** Our own scheme, and what a page made itself. */
export function mayLoad(url: string): boolean {
  return /^(app:\/\/(delo|reader|sealed|blank)\/|blob:app:\/\/(delo|reader|sealed)\/|data:)/.test(url)
}
