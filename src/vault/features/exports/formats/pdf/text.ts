import type { ReportRun } from '#shared/domain/summary.ts'
import type { Canvas } from './canvas.ts'
import type { FaceName } from './fonts.ts'
import { type Line, toLines } from './lines.ts'
import { COLOURS, type Region } from './page.ts'
import type { Span, TextStyle } from './pieces.ts'

/** A size with the height of its rows, points. */
export type Type = { face: FaceName; size: number; leading: number; colour: string }

export const TYPES = {
  title: { face: 'serifBold', size: 21, leading: 27, colour: COLOURS.ink },
  subtitle: { face: 'serif', size: 11.5, leading: 16, colour: COLOURS.quiet },
  body: { face: 'serif', size: 10.5, leading: 15.2, colour: COLOURS.ink },
  /** To be read standing, at arm's length. */
  large: { face: 'serif', size: 17, leading: 24, colour: COLOURS.ink },
  h1: { face: 'serifBold', size: 15, leading: 20, colour: COLOURS.ink },
  h2: { face: 'serifBold', size: 12.2, leading: 17, colour: COLOURS.ink },
  h3: { face: 'serifBold', size: 10.8, leading: 15.2, colour: COLOURS.ink },
  h4: { face: 'serifBoldItalic', size: 10.5, leading: 15.2, colour: COLOURS.ink },
  citation: { face: 'sans', size: 8.5, leading: 12.6, colour: COLOURS.quiet },
  term: { face: 'sans', size: 8.8, leading: 15.2, colour: COLOURS.quiet },
  cell: { face: 'serif', size: 9.5, leading: 12.9, colour: COLOURS.ink },
  head: { face: 'sansBold', size: 8, leading: 11.5, colour: COLOURS.strong },
  small: { face: 'sans', size: 8, leading: 11, colour: COLOURS.quiet },
} as const satisfies Record<string, Type>

const FACES: Record<string, [FaceName, FaceName, FaceName, FaceName]> = {
  serif: ['serif', 'serifItalic', 'serifBold', 'serifBoldItalic'],
  serifBold: ['serifBold', 'serifBoldItalic', 'serifBold', 'serifBoldItalic'],
  sans: ['sans', 'sans', 'sansBold', 'sansBold'],
}

/** Report runs in a type: bold and italic pick the face, citations keep the words' own. */
function toSpans(runs: readonly ReportRun[], type: Type): Span[] {
  const family = FACES[type.face] ?? [type.face, type.face, type.face, type.face]
  // One object a look: lines join neighbours whose style is the same object.
  const styles = new Map<string, TextStyle>()
  return runs.map((run) => {
    const key = [run.bold, run.italic, run.underline, run.strike].map(Boolean).join()
    const style = styles.get(key) ?? {
      face: family[(run.bold ? 2 : 0) + (run.italic ? 1 : 0)] ?? type.face,
      size: type.size,
      colour: type.colour,
      ...(run.underline ? { underline: true } : {}),
      ...(run.strike ? { strike: true } : {}),
    }
    styles.set(key, style)
    return { text: run.text, style }
  })
}

export const linesOf = (runs: readonly ReportRun[], type: Type, width: number, canvas: Canvas): Line[] =>
  toLines(toSpans(runs, type), width, canvas.fonts)

/** No page starts or ends with a single line of a paragraph that has more. */
const LEAST = 2

/**
 * Sets lines down the pages. `tail` points after the last line are kept with it: a quote's citation.
 * Short paragraphs move whole; of long ones at least two lines stay on either side of a page's end.
 */
export function setLines(canvas: Canvas, lines: readonly Line[], { x }: Region, leading: number, tail = 0): void {
  let next = 0
  while (next < lines.length) {
    const left = lines.length - next
    const fits = Math.floor(canvas.room / leading)
    const allFit = left * leading + tail <= canvas.room
    let take = allFit ? left : Math.min(fits, left - 1)
    if (!allFit && left - take < LEAST) take = left - LEAST
    if (!allFit && take < Math.min(LEAST, left)) {
      if (canvas.y > canvas.top) {
        canvas.newPage()
        continue
      }
      take = Math.max(1, Math.min(fits, left))
    }
    for (const line of lines.slice(next, next + take)) {
      canvas.text(line, x, leading)
      canvas.y += leading
    }
    next += take
    if (next < lines.length) canvas.newPage()
  }
}
