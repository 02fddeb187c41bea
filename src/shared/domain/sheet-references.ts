import type { SheetSeries } from './sheets.ts'

/** A place in the bound file found in text: [start, end) are UTF-16 offsets of the words that name it. */
export type SheetReference = {
  start: number
  end: number
  series: SheetSeries
  volume: number
  sheet: number
  verso: boolean
}

/*
 * As lawyers type it: "т. 3, л.д. 45–47, 48 об.", "том 3 лист дела 45", "(т.3 л.д.45)", "л.д. 45 т. 3",
 * Ukrainian "т. 3, а.с. 45 зв.", English "vol. 3, sheets 45–47, 48 verso". A sheet without a volume names no place.
 */
const SERIES_WORD = '(?:(апелл?\\p{L}*|касс\\p{L}*|надзор\\p{L}*|appeal|cassation|supervision)\\.?[\\s,:]*)?'
const VOLUME = '(?<![\\p{L}\\p{N}])(?:т(?:ом(?:а|е|у)?)?|vol(?:ume)?)\\.?\\s*(?:№\\s*)?(\\d{1,4})'
const SHEET_WORD =
  '(?<![\\p{L}\\p{N}])(?:лл?\\.?\\s*д\\.?|лист\\p{L}*\\s+дела|а\\.\\s*с\\.|аркуш\\p{L}*\\s+справи|sheets?)\\s*'
const VERSO = '(?:\\s*(?:об(?:орот\\p{L}*|\\.)?|зв\\.?|verso)(?!\\p{L}))'
const SIDE = `\\d{1,5}(?!\\d)${VERSO}?`
const RANGE = `${SIDE}(?:\\s*[-–—]\\s*${SIDE})?`
/** A number after a comma is another sheet only when no word follows it: "л.д. 45, 48 об." but not "л.д. 45, 5 июня". */
const NEXT = `(?:\\s*(?:,|;|(?<=\\s)(?:и|та|and))\\s*${RANGE}(?![\\d/]|\\.\\d|\\s+(?!(?:и|та|and)\\s+\\d)[\\p{L}\\d]|\\p{L}))`
const LIST = `(${RANGE}${NEXT}*)`
const GAP = '[\\s,;:(]*'

const REFERENCE = new RegExp(
  `${SERIES_WORD}${VOLUME}${GAP}${SHEET_WORD}${LIST}|${SHEET_WORD}${LIST}[\\s,]*${SERIES_WORD}${VOLUME}(?!${GAP}${SHEET_WORD})`,
  'giu',
)
const ITEM = new RegExp(`(\\d{1,5})(${VERSO})?(?:\\s*[-–—]\\s*${SIDE})?`, 'giu')

function seriesOf(word: string | undefined): SheetSeries {
  const start = word?.toLowerCase() ?? ''
  if (start.startsWith('апел') || start === 'appeal') return 'appeal'
  if (start.startsWith('касс') || start === 'cassation') return 'cassation'
  if (start.startsWith('надзор') || start === 'supervision') return 'supervision'
  return 'main'
}

/**
 * Finds every sheet that the text cites together with its volume, in text order and without overlaps.
 * "т. 3, л.д. 45–47, 48 об." gives two: sheet 45 for "т. 3, л.д. 45–47" and the verso of 48 for "48 об.".
 */
export function parseSheetReferences(text: string): SheetReference[] {
  const found: SheetReference[] = []
  for (const match of text.matchAll(REFERENCE)) {
    const reversed = match[2] === undefined
    const series = seriesOf(reversed ? match[5] : match[1])
    const volume = Number(reversed ? match[6] : match[2])
    const list = (reversed ? match[4] : match[3]) ?? ''
    const listStart = match.index + match[0].indexOf(list, reversed ? 0 : match[0].search(/\d/) + String(volume).length)
    const items = [...list.matchAll(ITEM)]
    for (const [position, item] of items.entries()) {
      const sheet = Number(item[1])
      const ownStart = listStart + item.index
      const start = position === 0 ? match.index : ownStart
      const end = reversed && position === items.length - 1 ? match.index + match[0].length : ownStart + item[0].length
      if (volume > 0 && sheet > 0) found.push({ start, end, series, volume, sheet, verso: item[2] !== undefined })
    }
  }
  return found
}
