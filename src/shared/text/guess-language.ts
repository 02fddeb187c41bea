/** Words so common that a page of running text holds several, and that no other of these languages shares. */
const COMMON: Record<Language, readonly string[]> = {
  ru: [
    'и',
    'что',
    'не',
    'по',
    'его',
    'было',
    'как',
    'из',
    'от',
    'при',
    'для',
    'это',
    'суд',
    'дело',
    'года',
    'также',
    'или',
  ],
  uk: [
    'і',
    'та',
    'що',
    'не',
    'у',
    'від',
    'його',
    'було',
    'як',
    'із',
    'при',
    'для',
    'це',
    'суд',
    'справи',
    'року',
    'також',
    'або',
  ],
  en: ['the', 'of', 'and', 'to', 'that', 'is', 'was', 'for', 'by', 'with', 'this', 'which', 'not', 'on', 'he', 'it'],
  de: [
    'der',
    'die',
    'und',
    'das',
    'den',
    'ist',
    'nicht',
    'von',
    'zu',
    'mit',
    'dem',
    'des',
    'ein',
    'eine',
    'auf',
    'für',
  ],
}
type Language = 'ru' | 'uk' | 'en' | 'de'

/** Characters looked at, and words needed before a guess is more than a guess. */
const SAMPLE = 8_000
const ENOUGH = 5

/**
 * The language of a text among those whose word forms Delo knows (`ru`, `uk`, `en`, `de`); null when there is too little
 * to tell or it is another. Letters that only one Cyrillic language has decide between the two.
 */
export function guessLanguage(text: string): Language | null {
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, SAMPLE) ?? []
  if (words.length < ENOUGH) return null
  const cyrillic = words.filter((word) => /^[\u0400-\u052f]+$/u.test(word))
  if (cyrillic.length * 2 > words.length) return guessCyrillic(cyrillic)
  const counts = (['en', 'de'] as const).map((language) => {
    const common = new Set(COMMON[language])
    return { language, count: words.filter((word) => common.has(word)).length }
  })
  const [best, second] = counts.sort((a, b) => b.count - a.count)
  // Running text of these languages has one common word in five; a list of names in Latin letters has none.
  if (!best || best.count * 25 < words.length || best.count === (second?.count ?? 0)) return null
  return best.language
}

function guessCyrillic(words: string[]): Language | null {
  const joined = words.join(' ')
  const count = (letters: RegExp) => joined.match(letters)?.length ?? 0
  const russian = count(/[ыэъё]/g)
  const ukrainian = count(/[іїєґ]/g)
  const other = count(/[ўјљњћђџѓќәғқңөұүһ]/g)
  if (other > Math.max(russian, ukrainian)) return null
  if (russian !== ukrainian) return russian > ukrainian ? 'ru' : 'uk'
  const common = (language: Language) => words.filter((word) => COMMON[language].includes(word)).length
  const [ru, uk] = [common('ru'), common('uk')]
  if (ru === uk) return words.length >= ENOUGH ? 'ru' : null
  return ru > uk ? 'ru' : 'uk'
}
