import { formatSheets } from '#shared/domain/citation.ts'
import { type Sheet, SheetRange, type SheetSeries } from '#shared/domain/sheets.ts'

export type ParsedSheets =
  | { ok: true; sheets: SheetRange[] }
  /** `volume-missing`: sheets without a volume; `backwards`: a range that ends before it starts. */
  | { ok: false; problem: 'not-sheets' | 'volume-missing' | 'backwards'; part: string }

const SERIES: [SheetSeries, RegExp][] = [
  ['appeal', /^(?:апел\p{L}*|appeal)\.?[\s,:]*/iu],
  ['cassation', /^(?:касс\p{L}*|cassation)\.?[\s,:]*/iu],
  ['supervision', /^(?:надзор\p{L}*|supervision)\.?[\s,:]*/iu],
  ['main', /^(?:основн\p{L}*|main)\.?[\s,:]*/iu],
]
const VOLUME = /^(?:т(?:ом\p{L}*)?|vol(?:ume)?|v)\.?\s*(?:№\s*)?(\d{1,4})(?!\d)[\s,:]*/iu
const SHEET_WORD = /^(?:лист\p{L}*(?:\s+дела)?|лл?\.?\s*д\.?|лл?\.?|а\.?\s*с\.?|арк\p{L}*\.?|sheets?|ff?\.)\s*/iu
const SIDE = '(\\d{1,5})(\\s*(?:об(?:орот\\p{L}*|\\.)?|зв\\.?|verso|v\\.?))?'
const ITEM = new RegExp(`^${SIDE}(?:\\s*[-–—]\\s*${SIDE})?$`, 'iu')
const NUMBERING = /\(([^()]{1,60})\)\s*$/u
/** Where a new volume begins: after a semicolon, a new line, or a comma before the next volume's word. */
const NEXT_VOLUME =
  /\s*[;\n]\s*|(?<=\d[^,;]*)\s*,\s*(?=(?:апел\p{L}*|касс\p{L}*|надзор\p{L}*|appeal|cassation|supervision|т|том|vol|volume)(?!\p{L})\.?[\s,:]*\S)/iu

function takeSeries(text: string): { series: SheetSeries; rest: string } {
  for (const [series, word] of SERIES) if (word.test(text)) return { series, rest: text.replace(word, '') }
  return { series: 'main', rest: text }
}

const sheet = (number: string | undefined, verso: string | undefined): Sheet => ({
  number: Number(number),
  verso: verso !== undefined,
})

function parseItem(text: string): { first: Sheet; last: Sheet } | null {
  const match = ITEM.exec(text)
  if (!match) return null
  const first = sheet(match[1], match[2])
  return { first, last: match[3] === undefined ? first : sheet(match[3], match[4]) }
}

function parseVolume(text: string, into: SheetRange[]): ParsedSheets | null {
  const numbering = NUMBERING.exec(text)
  const { series, rest } = takeSeries(numbering ? text.slice(0, numbering.index).trim() : text)
  const volume = VOLUME.exec(rest)
  const sheets = (volume ? rest.slice(volume[0].length) : rest).replace(SHEET_WORD, '').trim()
  const items = sheets.split(/\s*(?:,|(?<=\s)(?:и|and|та)(?=\s))\s*/u).filter((item) => item !== '')
  const ranges = items.map(parseItem)
  if (ranges.length === 0 || ranges.some((range) => range === null))
    return { ok: false, problem: 'not-sheets', part: text }
  if (!volume) return { ok: false, problem: 'volume-missing', part: text }
  for (const range of ranges) {
    const parsed = SheetRange.safeParse({
      series,
      volume: Number(volume[1]),
      ...range,
      numbering: numbering?.[1]?.trim() ?? '',
    })
    if (!parsed.success) {
      const order = parsed.error.issues.some((issue) => issue.code === 'custom')
      return { ok: false, problem: order ? 'backwards' : 'not-sheets', part: text }
    }
    into.push(parsed.data)
  }
  return null
}

/**
 * The sheets of a document as a lawyer types them: "т. 3, л.д. 45–47, 48 об.; т. 4, л.д. 1", "vol. 3, sheets 45–47";
 * "апелляция, т. 1, л.д. 12" for another series; "(нумерация суда)" at the end of a part names a second numbering.
 */
export function parseSheets(typed: string): ParsedSheets {
  const sheets: SheetRange[] = []
  const text = typed.normalize('NFC').replace(/[^\S\n]+/gu, ' ')
  for (const part of text.split(NEXT_VOLUME)) {
    if (part.trim() === '') continue
    const problem = parseVolume(part.trim(), sheets)
    if (problem) return problem
  }
  return { ok: true, sheets }
}

/** The same, written back; `parseSheets` reads it as the same sheets. */
export function sheetsText(sheets: readonly SheetRange[], language: string): string {
  const own = language.startsWith('ru') ? 'ru' : 'en'
  const parts: { key: string; numbering: string; ranges: SheetRange[] }[] = []
  for (const range of sheets) {
    const key = `${range.numbering}|${range.series}|${range.volume}`
    const open = parts.at(-1)
    if (open?.key === key) open.ranges.push(range)
    else parts.push({ key, numbering: range.numbering, ranges: [range] })
  }
  return parts
    .map(({ numbering, ranges }) => `${formatSheets(ranges, own)}${numbering === '' ? '' : ` (${numbering})`}`)
    .join('; ')
}
