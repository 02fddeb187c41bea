import type { Session } from '../platform/types.ts'

/** Nothing listens on the discard port: whatever slipped past every other guard ends there. */
const DEAD_PROXY = 'http://127.0.0.1:9'

/** Makes a session that can reach this program's own pages and nothing else: no permission, no device, no download, no network. */
export async function harden(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !mayLoad(url) }))
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL('app://nowhere/')
  await session.setProxy({ mode: 'fixed_servers', proxyRules: DEAD_PROXY, proxyBypassRules: '<-loopback>' })
}

/** Our own scheme, and what a page made itself. */
export function mayLoad(url: string): boolean {
  return /^(app:\/\/(delo|reader|blank)\/|blob:app:\/\/(delo|reader)\/|data:)/.test(url)
}
