import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Settings } from '#shared/domain/settings.ts'

export type Language = Settings['language']

/** Every feature's strings, bundled: `resources/languages/<language>/<namespace>.json`. A new file needs no registration. */
const files = import.meta.glob<Record<string, unknown>>('../../../resources/languages/*/*.json', {
  eager: true,
  import: 'default',
})

function bundled(): Record<string, Record<string, Record<string, unknown>>> {
  const resources: Record<string, Record<string, Record<string, unknown>>> = {}
  for (const [path, strings] of Object.entries(files)) {
    const [file = '', language = ''] = path.split('/').reverse()
    resources[language] ??= {}
    resources[language][file.replace(/\.json$/, '')] = strings
  }
  return resources
}

export async function startLanguages(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: bundled(),
    defaultNS: 'common',
    fallbackNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
  return i18next
}

/** Also sets the document's language, which hyphenation and screen readers go by. */
export async function changeLanguage(language: Language): Promise<void> {
  if (i18next.language !== language) await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
