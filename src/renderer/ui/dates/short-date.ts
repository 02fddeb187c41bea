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

/** How a date is typed back into a field: what `parseDate` reads as the same date. */
export function editableDate(edtf: string): string {
  return edtf.replace(/(\d{4})-(\d{2})-(\d{2})/g, '$3.$2.$1').replace(/(?<![\d.])(\d{4})-(\d{2})(?!\d)/g, '$2.$1')
}
