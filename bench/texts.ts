/**
 * Fictional case pages for measuring: words drawn by Zipf's law from a vocabulary of a language, inflected, so that
 * frequencies, vocabulary growth and word forms are like those of real files. The same seed gives the same pages.
 */
export type BenchLanguage = 'ru' | 'en' | 'uk' | 'de'

/** mulberry32: small, fast, and the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Lexicon = { small: string[]; roots: string[]; syllables: string[]; endings: string[] }

const words = (text: string) => text.trim().split(/\s+/)
const LEXICA: Record<BenchLanguage, Lexicon> = {
  ru: {
    small: words('и в на не по с о что из к от за для был как его при до у это или так были об также'),
    roots: words(
      'суд дел задержанн обвиняем свидетел показан допрос протокол следовател защитник приговор арест обыск статьей ходатайств постановлен экспертиз потерпевш адвокат прокурор жалоб решен заседан материал доказательств уголовн',
    ),
    syllables: words('ба ве го ду ни ка ло мо пре рас ста тра хо че ши про за пере по об вос'),
    endings: words('а у ом е ы ов ам ами ах ый ого ому ым ая ой ую ые ых ыми ть л ла ли ет ют'),
  },
  uk: {
    small: words('і в на не по з про що із до від за для був як його при у це або так були та також'),
    roots: words(
      'суд справ затриман обвинувачен свідк показанн допит протокол слідч захисник вирок арешт обшук статт клопотанн постанов експертиз потерпіл адвокат прокурор скарг рішенн засіданн матеріал доказ кримінальн',
    ),
    syllables: words('ба ві го ду ні ка ло мо пре роз ста тра хо че ши про за пере по об вос'),
    endings: words('а у ом і и ів ам ами ах ий ого ому им ої ую их ими ти в ла ли є ють'),
  },
  en: {
    small: words('the of and to in that was for with on by is not he at as had it which from be his were or an'),
    roots: words(
      'court case detain accus witness testimon interrogat record investigat counsel verdict arrest search article motion ruling expert victim lawyer prosecut complaint decision hearing material evidence criminal',
    ),
    syllables: words('ba con de ex for gra in ja ler mon nor op per qua res sta tra ul ver wor'),
    endings: words('s ed ing er ion ions ive ment ly al able ness ity'),
  },
  de: {
    small: words(
      'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus',
    ),
    roots: words(
      'gericht verfahren festgenomm angeklagt zeug aussag vernehmung protokoll ermittl verteidig urteil haft durchsuch artikel antrag beschluss gutacht opfer anwalt staatsanwalt beschwerd entscheid sitzung akt beweis straf',
    ),
    syllables: words('ba ver ge un be ent zer auf an ein haus ler mor nach stra tum voll weg zug wir'),
    endings: words('e en er es em ung ungen te ten lich keit isch s'),
  },
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T

/** Distinct word forms, most frequent first. */
export function vocabulary(language: BenchLanguage, size: number): string[] {
  const { small, roots, syllables, endings } = LEXICA[language]
  const random = randomFrom(language.charCodeAt(0) * 1_000 + language.charCodeAt(1))
  const forms = new Set(small)
  // Words of the trade come early, a few forms each, as they do in a case file.
  for (const root of roots) for (let i = 0; i < 5; i++) forms.add(root + pick(endings, random))
  while (forms.size < size) {
    let root = ''
    for (let i = 2 + Math.floor(random() * 3); i > 0; i--) root += pick(syllables, random)
    // A root brings several of its forms, with falling frequency.
    for (let i = 1 + Math.floor(random() * 5); i > 0 && forms.size < size; i--) forms.add(root + pick(endings, random))
  }
  return [...forms]
}

/** Draws ranks by Zipf's law (exponent 1) through the inverse of its distribution function. */
function zipf(size: number): (random: () => number) => number {
  const total = Math.log(size + 1)
  return (random) => Math.min(size - 1, Math.floor(Math.exp(random() * total)) - 1)
}

const VOCABULARY_SIZE = 60_000
/** About 2,300 characters: a printed page of a case file. */
const WORDS_A_PAGE = 320

/** Answers a function that makes page after page. */
export function pageMaker(language: BenchLanguage, seed: number): () => string {
  const forms = vocabulary(language, VOCABULARY_SIZE)
  const draw = zipf(forms.length)
  const random = randomFrom(seed)
  return () => {
    let page = ''
    let sentence = 0
    for (let i = 0; i < WORDS_A_PAGE; i++) {
      const word = forms[draw(random)] as string
      page += sentence === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word
      sentence++
      if (i % 41 === 40) page += `, ст. ${Math.floor(random() * 330) + 1}`
      if (sentence > 6 && random() < 0.12) {
        page += random() < 0.3 ? '.\n' : '. '
        sentence = 0
      } else page += i % 11 === 10 ? '\n' : ' '
    }
    return page
  }
}

/** Languages in the proportion of an imagined practice. */
export const LANGUAGE_MIX: BenchLanguage[] = ['ru', 'ru', 'ru', 'ru', 'ru', 'ru', 'uk', 'uk', 'en', 'de']
