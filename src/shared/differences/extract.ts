import { stemOf } from '../text/entry.ts'
import { wordsOf } from '../text/words.ts'

/** Something in a claim that can differ from another claim: what it means, and the words that say it. */
export type Mention = { value: string; words: string }
export type Mentions = { dates: Mention[]; times: Mention[]; numbers: Mention[]; places: Mention[]; names: Mention[] }

/** A person by whom claims may speak: an id, and every form of the name. */
export type KnownName = { id: string; forms: readonly string[] }

const stem = (word: string) => stemOf(word.toLowerCase().replaceAll('ё', 'е'), /[а-яё]/i.test(word) ? 'ru' : 'en')
const clean = (words: string) => words.replace(/\s+/g, ' ').trim()
const two = (value: number) => String(value).padStart(2, '0')

const MONTHS = [
  'январ|january|jan',
  'феврал|february|feb',
  'март|march|mar',
  'апрел|april|apr',
  'ма[йяею]|may',
  'июн|june|jun',
  'июл|july|jul',
  'август|august|aug',
  'сентябр|september|sept|sep',
  'октябр|october|oct',
  'ноябр|november|nov',
  'декабр|december|dec',
]
const MONTH = `(${MONTHS.join('|')})(?:[а-яё]*|\\.)`
const monthOf = (word: string) => MONTHS.findIndex((forms) => new RegExp(`^(?:${forms})`, 'i').test(word)) + 1
/** Letters on either side mean a longer word; \b does not know Cyrillic. */
const START = '(?<![\\p{L}\\d.])'
const END = '(?![\\p{L}\\d])'

/** Days by month and day, with the year where it is said: `2023-03-12`, `--03-12`. */
function dates(text: string): Mention[] {
  const found: Mention[] = []
  const put = (words: string, day: number, month: number, year: string | undefined) => {
    if (month < 1 || month > 12 || day < 1 || day > 31) return
    found.push({ value: `${year ?? '-'}-${two(month)}-${two(day)}`, words: clean(words) })
  }
  for (const [words, day, month = '', year] of text.matchAll(
    new RegExp(`${START}(\\d{1,2})(?:-?го)?\\s+${MONTH}(?:\\s+(\\d{4}))?(?:\\s*г(?:ода|\\.)?)?${END}`, 'giu'),
  ))
    put(words, Number(day), monthOf(month), year)
  for (const [words, month = '', day, year] of text.matchAll(
    new RegExp(`${START}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?${END}`, 'giu'),
  ))
    if (/^[a-z]/i.test(month)) put(words, Number(day), monthOf(month), year)
  for (const [words, day, month, year] of text.matchAll(
    new RegExp(`${START}(\\d{1,2})\\.(\\d{2})\\.(\\d{4}|\\d{2})${END}`, 'gu'),
  ))
    put(words, Number(day), Number(month), year?.length === 2 ? `20${year}` : year)
  return found
}

const HALVES: [RegExp, (hour: number) => number][] = [
  [/^(?:вечера|пополудни|p\.?m)/i, (hour) => (hour < 12 ? hour + 12 : hour)],
  [/^дня/i, (hour) => (hour < 12 ? hour + 12 : hour)],
  [/^(?:ночи|утра|a\.?m)/i, (hour) => (hour === 12 ? 0 : hour)],
]

/** Clock times, 24 hours: "в 19 часов", "около 7 вечера", "22:15", "at 7 pm". */
function times(text: string): Mention[] {
  const found: Mention[] = []
  const pattern = new RegExp(
    `${START}(?:(\\d{1,2})[:.](\\d{2})|(\\d{1,2})\\s*(?:ч(?:ас(?:ов|а|ам|у)?)?\\.?)(?:\\s*(\\d{1,2})\\s*мин[а-яё.]*)?|(\\d{1,2})(?=\\s*(?:утра|вечера|дня|ночи|[ap]\\.?m\\b)))(?:\\s*(утра|вечера|дня|ночи|пополудни|[ap]\\.?m\\b))?${END}`,
    'giu',
  )
  for (const match of text.matchAll(pattern)) {
    const [words, h1, m1, h2, m2, h3, half] = match
    // A date in figures begins like a time with a point.
    if (/^\d{1,2}\.\d{2}/.test(words) && /^\.\d/.test(text.slice(match.index + words.length))) continue
    const before = text.slice(Math.max(0, match.index - 14), match.index)
    // A span of time is not a time of day: "держали 12 часов", "через 2 часа".
    if (
      h2 !== undefined &&
      half === undefined &&
      m2 === undefined &&
      !/(?:^|[^\p{L}])(?:в|около|к|с|до|после|at|by)\s*$/iu.test(before)
    )
      continue
    let hour = Number(h1 ?? h2 ?? h3)
    const minute = Number(m1 ?? m2 ?? 0)
    const turn = half && HALVES.find(([word]) => word.test(half))?.[1]
    if (turn) hour = turn(hour)
    if (hour < 24 && minute < 60) found.push({ value: `${two(hour)}:${two(minute)}`, words: clean(words) })
  }
  return found
}

const NUMBERS: Record<string, number> = Object.fromEntries(
  (
    [
      [1, 'один одна одного одному одним одну one'],
      [2, 'два две двух двум двумя двое двоих two'],
      [3, 'три трех трёх трем трём тремя трое троих three'],
      [4, 'четыре четырех четырёх четырьмя четверо четверых four'],
      [5, 'пять пяти пятью пятеро пятерых five'],
      [6, 'шесть шести шестеро шестерых six'],
      [7, 'семь семи семеро семерых seven'],
      [8, 'восемь восьми восьмеро eight'],
      [9, 'девять девяти девятеро nine'],
      [10, 'десять десяти десятеро ten'],
      [11, 'одиннадцать одиннадцати eleven'],
      [12, 'двенадцать двенадцати twelve'],
      [15, 'пятнадцать пятнадцати fifteen'],
      [20, 'двадцать двадцати twenty'],
      [30, 'тридцать тридцати thirty'],
      [100, 'сто ста hundred'],
    ] as const
  ).flatMap(([value, forms]) => forms.split(' ').map((form) => [form, value] as const)),
)
/** Said by themselves, they count people. */
const OF_PEOPLE = /^(?:двое|двоих|трое|троих|четверо|четверых|пятеро|пятерых|шестеро|шестерых|семеро|семерых)$/i
const UNITS_OF_TIME =
  /^(?:час|ч$|мин|год|г$|числ|январ|феврал|март|апрел|ма[йяе]$|июн|июл|август|сентябр|октябр|ноябр|декабр|утр|вечер|дн|ноч|hour|minute|[ap]m$|january|february|march|april|may$|june|july|august|september|october|november|december|стать|ст$|пункт|лист)/i
const AMOUNT = `\\d{1,6}|${Object.keys(NUMBERS).join('|')}`

/** "от десяти до пятнадцати", "семь или восемь", "7–8": what lies between is said as well. */
const BETWEEN = '\\s+(?:до|или|to|or)\\s+|\\s*[–—-]\\s*'
/** More than anybody means by "from … to …" of things that are counted. */
const WIDEST = 100
const amountOf = (text: string): number | undefined => (/^\d/.test(text) ? Number(text) : NUMBERS[text.toLowerCase()])

/** Amounts of something: the thing's stem and how many, "человек=3". Times, dates and articles are not amounts. */
function numbers(text: string): Mention[] {
  const found: Mention[] = []
  for (const match of text.matchAll(
    new RegExp(
      `(?<![\\p{L}\\d.:№-])(?:(${AMOUNT})(?:${BETWEEN}))?(${AMOUNT})(?![\\p{L}\\d.:])(?:\\s+([\\p{L}-]{2,40}))?`,
      'giu',
    ),
  )) {
    const [words, from = '', amount = '', thing = ''] = match
    const last = amountOf(amount)
    if (last === undefined) continue
    const other = amountOf(from) ?? last
    const [least, most] = [Math.min(other, last), Math.max(other, last)]
    const people = OF_PEOPLE.test(amount)
    if (!people && (thing === '' || UNITS_OF_TIME.test(thing))) continue
    const counted = people ? 'человек' : stem(thing)
    const said = people ? words.slice(0, words.length - thing.length).trim() : clean(words)
    for (let value = Math.max(least, most - WIDEST); value <= most; value++)
      found.push({ value: `${counted}=${value}`, words: said })
  }
  return found
}

const PLACE_WORDS =
  '(?:улиц[аеуы]|ул\\.|переул[а-яё]*|пер\\.|проспект[а-яё]*|пр-т|площад[а-яё]*|пл\\.|город[а-яё]*|г\\.|сел[аоеу]|деревн[а-яё]*|посёл[а-яё]*|посел[а-яё]*|кафе|библиотек[а-яё]*|квартир[а-яё]*|кв\\.|кабинет[а-яё]*|дом[а-яё]{0,3}|д\\.)'
const PLACE_KINDS = ['ул', 'пер', 'пр', 'пл', 'каф', 'каб', 'кв', 'г', 'дер', 'д']
/** One name for "улица", "улице" and "ул.". */
const placeKind = (word: string) =>
  PLACE_KINDS.find((beginning) => word.toLowerCase().startsWith(beginning)) ?? word.toLowerCase().slice(0, 4)

/** Named places: "на улице Кольцевой", "в кв. 12", "in the town of Nowhere". The name's first word, stemmed, and its kind. */
function places(text: string): Mention[] {
  const found: Mention[] = []
  for (const match of text.matchAll(
    new RegExp(`${START}(${PLACE_WORDS})\\s*(?:№\\s*)?(?:[«"„]?([А-ЯЁ][\\p{L}-]+)|(\\d{1,4}[а-я]?))${END}`, 'gu'),
  )) {
    const [words, kind = '', name, number] = match
    const which = number ?? stem(name ?? '')
    found.push({ value: `${placeKind(kind)}=${which}`, words: clean(words) })
  }
  for (const match of text.matchAll(
    /\b(street|square|room|flat|town of|city of|village of|café)\s+(?:no\.?\s*)?([A-Z][\p{L}-]+|\d{1,4})/gu,
  ))
    found.push({ value: `${match[1]?.slice(0, 3)}=${match[2]?.toLowerCase()}`, words: clean(match[0]) })
  for (const match of text.matchAll(/\b([A-Z][\p{L}-]+)\s+(Street|Square|Avenue|Lane)\b/gu))
    found.push({ value: `str=${match[1]?.toLowerCase()}`, words: clean(match[0]) })
  return found
}

/** Which of the known people a text names, by the surname in any case, in any of the name's forms. */
function names(text: string, known: readonly KnownName[]): Mention[] {
  const words = wordsOf(text)
  return known.flatMap(({ id, forms }) => {
    const surnames = new Set(forms.map((form) => wordsOf(form)[0]?.stem).filter((stem) => stem !== undefined))
    const at = words.find(({ stem, start }) => surnames.has(stem) && /\p{Lu}/u.test(text.charAt(start)))
    return at ? [{ value: id, words: text.slice(at.start, at.end) }] : []
  })
}

/** What a claim says that another could say differently. */
export const mentionsOf = (text: string, known: readonly KnownName[]): Mentions => ({
  dates: dates(text),
  times: times(text),
  numbers: numbers(text),
  places: places(text),
  names: names(text, known),
})
