/** Month stems by language: a typed word names the month whose stem it starts with ("марта", "март", "Mar", "March"). */
const STEMS: readonly (readonly string[])[] = [
  ['январ', 'янв', 'jan', 'січ'],
  ['феврал', 'фев', 'feb', 'лют'],
  ['март', 'мар', 'mar', 'берез'],
  ['апрел', 'апр', 'apr', 'квіт'],
  ['май', 'мая', 'мае', 'may', 'трав'],
  ['июн', 'jun', 'черв'],
  ['июл', 'jul', 'лип'],
  ['август', 'авг', 'aug', 'серп'],
  ['сентябр', 'сен', 'sep', 'верес'],
  ['октябр', 'окт', 'oct', 'жовт'],
  ['ноябр', 'ноя', 'nov', 'листопад'],
  ['декабр', 'дек', 'dec', 'груд'],
]

/** The month a word names, 1–12, or null. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase().replace(/\.$/, '')
  if (lower.length < 3) return null
  const at = STEMS.findIndex((stems) => stems.some((stem) => lower.startsWith(stem)))
  return at === -1 ? null : at + 1
}
