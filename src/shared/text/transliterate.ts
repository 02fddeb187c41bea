/** Ways of writing Cyrillic names in Latin letters, as they stand in passports, court papers, libraries and the press. */
const letters = (cyrillic: string, latin: string): Record<string, string> => {
  const values = latin.split(' ')
  return Object.fromEntries(Array.from(cyrillic, (letter, at) => [letter, (values[at] ?? '').replace('_', '')]))
}

const RUSSIAN = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'
const UKRAINIAN = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'

const SYSTEMS: Record<'ru' | 'uk', Record<string, string>[]> = {
  ru: [
    // ICAO Doc 9303, passports since 2013.
    letters(RUSSIAN, 'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia'),
    // BGN/PCGN without its marks: the press.
    letters(RUSSIAN, 'a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya'),
    // GOST 7.79-2000 B without its marks.
    letters(RUSSIAN, 'a b v g d e yo zh z i j k l m n o p r s t u f x c ch sh shh _ y _ e yu ya'),
    // Scholarly (ISO/R 9), with and without its marks.
    letters(RUSSIAN, 'a b v g d e ë ž z i j k l m n o p r s t u f ch c č š šč _ y _ è ju ja'),
    letters(RUSSIAN, 'a b v g d e e z z i j k l m n o p r s t u f h c c s sc _ y _ e ju ja'),
    // As people spell themselves.
    letters(RUSSIAN, 'a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh sch _ i _ e u ya'),
    // German.
    letters(RUSSIAN, 'a b w g d e jo sch s i i k l m n o p r s t u f ch z tsch sch schtsch _ y _ e ju ja'),
  ],
  uk: [
    // Cabinet of Ministers, 2010.
    letters(UKRAINIAN, 'a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch _ iu ia'),
    letters(UKRAINIAN, 'a b v h g d e ye zh z y i yi y k l m n o p r s t u f kh ts ch sh shch _ yu ya'),
    // Scholarly.
    letters(UKRAINIAN, 'a b v h g d e je ž z y i ji j k l m n o p r s t u f ch c č š šč _ ju ja'),
    letters(UKRAINIAN, 'a b v g g d e e zh z i i i i k l m n o p r s t u f h ts ch sh sch _ yu ya'),
  ],
}

/** At the beginning of a name Ukrainian writes Ye, Yi, Yu, Ya; BGN writes Ye. */
const INITIAL: Record<string, string> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' }

/** -ий and -ый end in a single letter in most passports and papers. */
const endings = (latin: string): string[] => [
  latin,
  latin.replace(/(?:iy|yy|yi|ii|ij|yj)$/, 'y'),
  latin.replace(/(?:iy|yy|yi|ij|yj)$/, 'i'),
]

/** A lower-case Cyrillic word in Latin letters, in every system. A word without Cyrillic letters gives nothing. */
export function transliterations(word: string): string[] {
  if (!/\p{sc=Cyrillic}/u.test(word)) return []
  const own: ('ru' | 'uk')[] = /[іїєґ]/.test(word) ? ['uk'] : /[ыэъё]/.test(word) ? ['ru'] : ['ru', 'uk']
  const found = new Set<string>()
  for (const language of own)
    for (const table of SYSTEMS[language]) {
      const spell = (text: string) => Array.from(text, (letter) => table[letter] ?? letter).join('')
      const plain = spell(word)
      const initial = INITIAL[word.charAt(0)]
      const initially = language === 'uk' && initial ? [initial + spell(word.slice(1))] : []
      const yered = language === 'ru' && word.startsWith('е') ? [`ye${spell(word.slice(1))}`] : []
      const x = plain.includes('ks') ? [plain.replaceAll('ks', 'x')] : []
      for (const latin of [plain, ...initially, ...yered, ...x]) for (const form of endings(latin)) found.add(form)
    }
  return [...found].filter((form) => !/\p{sc=Cyrillic}/u.test(form))
}
