/** Languages a case file is likely to be in, most likely first; any other tag that is stored is shown as well. */
export const CASE_LANGUAGES = [
  'ru',
  'uk',
  'en',
  'de',
  'be',
  'kk',
  'uz',
  'tg',
  'ky',
  'az',
  'hy',
  'ka',
  'tt',
  'ce',
  'fr',
  'es',
  'pl',
  'tr',
] as const

const names = new Map<string, Intl.DisplayNames>()

/** "русский", "Ukrainian": a language's name in the interface's language; the tag itself when it has none. */
export function languageName(tag: string, inLanguage: string): string {
  const display = names.get(inLanguage) ?? new Intl.DisplayNames([inLanguage], { type: 'language' })
  names.set(inLanguage, display)
  try {
    return display.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Options for a select, with those tags that are set already. */
export function languageOptions(
  inLanguage: string,
  present: readonly string[] = [],
): { value: string; label: string }[] {
  return [...new Set<string>([...CASE_LANGUAGES, ...present])].map((value) => ({
    value,
    label: languageName(value, inLanguage),
  }))
}
