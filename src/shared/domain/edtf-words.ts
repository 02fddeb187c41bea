import { edtfBounds } from './edtf.ts'

type Language = 'ru' | 'en'
type Point = { year: string; month: number | null; day: number | null; fuzz: string } | { from: string; to: string }

const NBSP = '\u00a0'
const MONTHS = {
  ru: {
    nominative: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
    genitive: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  },
  en: 'January February March April May June July August September October November December'.split(' '),
} as const

function parsePoint(text: string): Point {
  const masked = /^(\d{2,3})X{1,2}$/.exec(text)
  if (masked) return { from: text.replaceAll('X', '0'), to: text.replaceAll('X', '9') }
  const [, year = '', month, day, fuzz = ''] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/.exec(text) ?? []
  return { year, month: month ? Number(month) : null, day: day ? Number(day) : null, fuzz }
}

/** "2010-е годы" for a decade; a century as its first and last year. */
function masked({ from, to }: { from: string; to: string }, language: Language): string {
  if (Number(to) - Number(from) > 9) return language === 'ru' ? `${from}–${to}${NBSP}гг.` : `${from}–${to}`
  return language === 'ru' ? `${from}-е${NBSP}гг.` : `${from}s`
}

/** Without its fuzziness. Russian has two cases: "март 2019 г." by itself, "марта 2019 г." after a preposition. */
function plain(point: Point, language: Language, genitive = false, withYear = true): string {
  if ('from' in point) return masked(point, language)
  const { year, month, day } = point
  const tail = language === 'ru' ? `${year}${NBSP}г.` : year
  if (month === null) return tail
  const name =
    language === 'en'
      ? MONTHS.en[month - 1]
      : MONTHS.ru[genitive || day !== null ? 'genitive' : 'nominative'][month - 1]
  return `${day === null ? '' : `${day}${NBSP}`}${name}${withYear ? ` ${tail}` : ''}`
}

const fuzzOf = (point: Point) => ('from' in point ? '' : point.fuzz)

function single(point: Point, language: Language): string {
  const fuzz = fuzzOf(point)
  const about = fuzz === '~' || fuzz === '%'
  const words = plain(point, language, about)
  const circa = about ? `${language === 'ru' ? 'около' : 'circa'} ${words}` : words
  if (fuzz !== '?' && fuzz !== '%') return circa
  return `${language === 'ru' ? 'предположительно' : 'possibly'} ${circa}`
}

function openEnded(point: Point, from: boolean, language: Language): string {
  const fuzz = fuzzOf(point)
  const doubt =
    fuzz === ''
      ? ''
      : language === 'ru'
        ? ({ '~': ' (приблизительно)' }[fuzz] ?? ' (предположительно)')
        : ({ '~': ' (approximately)' }[fuzz] ?? ' (possibly)')
  const word = language === 'ru' ? (from ? 'с' : 'не позднее') : from ? 'from' : 'not later than'
  return `${word} ${plain(point, language, true)}${doubt}`
}

function range(from: Point, to: Point, language: Language): string {
  const simple = !('from' in from) && !('from' in to) && from.fuzz === '' && to.fuzz === '' && from.year === to.year
  if (!simple || from.month === null || to.month === null)
    return 'from' in from ||
      'from' in to ||
      from.month !== null ||
      to.month !== null ||
      from.fuzz !== '' ||
      to.fuzz !== ''
      ? `${single(from, language)} — ${single(to, language)}`
      : language === 'ru'
        ? `${from.year}–${to.year}${NBSP}гг.`
        : `${from.year}–${to.year}`
  if (from.day !== null && to.day !== null && from.month === to.month) return `${from.day}–${plain(to, language)}`
  const dash = from.day === null && to.day === null ? '–' : ' – '
  return `${plain(from, language, false, false)}${dash}${plain(to, language)}`
}

/**
 * An EDTF date in words: "10 ноября 2023 г.", "около марта 2019 г.", "март–май 2019 г.", "с апреля 2019 г.",
 * "circa March 2019", "not later than 2020". A text that is not a date of domain/edtf.ts comes back unchanged.
 */
export function edtfWords(text: string, language: Language): string {
  if (edtfBounds(text) === null) return text
  const [from = '', to] = text.split('/')
  if (to === undefined) return single(parsePoint(from), language)
  const open = (part: string) => part === '' || part === '..'
  if (open(from)) return openEnded(parsePoint(to), false, language)
  if (open(to)) return openEnded(parsePoint(from), true, language)
  return from === to ? single(parsePoint(from), language) : range(parsePoint(from), parsePoint(to), language)
}
