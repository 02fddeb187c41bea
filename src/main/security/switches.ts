import { JS_FLAGS } from '#shared/security/js-flags.ts'
import type { App } from '../platform/types.ts'

/** Chromium's own habits that reach out or leave traces; off before it starts. */
const SWITCHES: [name: string, value?: string][] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['disable-http-cache'],
  ['disk-cache-size', '1'],
  ['disable-gpu-shader-disk-cache'],
  ['no-pings'],
  ['disable-sync'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['js-flags', JS_FLAGS],
  ['disable-features', 'AutofillServerCommunication,MediaRouter,Translate,SpareRendererForSitePerProcess'],
]

export function quieten(app: App): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
  app.enableSandbox()
}
