import { edtfBounds } from '#shared/domain/edtf.ts'

type Language = 'ru' | 'en'
const SHORT_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function shortPoint(text: string, language: Language): string {
  if (text.includes('X')) return text.replaceAll('X', '…')
  const [, year = '', month, day, fuzz = ''] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/.exec(text) ?? []
  const plain =
    language === 'ru'
      ? [day, month, year].filter((part) => part !== undefined).join('.')
      : [day && String(Number(day)), month && SHORT_MONTHS[Number(month) - 1], year].filter(Boolean).join('\u00a0')
  const about = fuzz === '~' || fuzz === '%' ? '≈\u2009' : ''
  return `${about}${plain}${fuzz === '?' || fuzz === '%' ? '\u2009?' : ''}`
}

/**
 * An EDTF date for a table's cell: "10.11.2023", "≈ 03.2019", "2019 ?", "03.2019–05.2019", "04.2019–…"; English
 * writes months as words. A text that is not a date comes back unchanged.
 */
export function shortDate(edtf: string, language: string): string {
  if (edtfBounds(edtf) === null) return edtf
  const own: Language = language.startsWith('ru') ? 'ru' : 'en'
  return edtf
    .split('/')
    .map((part) => (part === '..' || part === '' ? '…' : shortPoint(part, own)))
    .join('–')
}

/**
 * How a date is typed back into a field: "10.11.2023", "03.2019~", in English with the month as a word, since a number
 * there may be read as either; what `parseDate` reads as the same date.
 */
export function editableDate(edtf: string, language: string): string {
  const written = (year: string, month: string, day?: string) =>
    language.startsWith('ru')
      ? [day, month, year].filter((part) => part !== undefined).join('.')
      : [day && String(Number(day)), SHORT_MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
  return edtf.replace(/(?<![\d-])(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/g, (_, year, month, day) =>
    written(year, month, day),
  )
}
