import type { RequestOutput } from '#shared/contract/index.ts'
import type { Settings } from '#shared/domain/settings.ts'

type Info = RequestOutput<'app.info'>

/** What this program runs on and what that cannot give; `host` is Electron or the Chromium host that stands in for it. */
export function describeHost(version: string, isPackaged: boolean): Info {
  const host = process.versions.electron === undefined ? 'chromium' : 'electron'
  const missing: Info['missing'] = []
  // Electron itself hides windows from capture, and hears the screen lock, on macOS and Windows only.
  const seesTheDesktop = host === 'electron' && process.platform !== 'linux'
  if (!seesTheDesktop) missing.push('content-protection', 'system-lock-events')
  if (host === 'chromium' || !isPackaged) missing.push('fuses')
  return { version, host, platform: process.platform, missing }
}

/** The language of the first start, by the system's; undefined when the system does not say. */
export function firstLanguage(locale: string): Partial<Pick<Settings, 'language'>> {
  const tag = locale.toLowerCase().match(/^[a-z]{2}(?=$|[-_])/)?.[0]
  if (!tag) return {}
  return { language: ['ru', 'be', 'uk', 'kk', 'ky', 'tg', 'uz'].includes(tag) ? 'ru' : 'en' }
}
