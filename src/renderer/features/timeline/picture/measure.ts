import { LABEL_SIZE } from '#shared/timeline/paint-lanes.ts'

/** Measures titles as the canvas will draw them; each text once. */
export function measureWith(family: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  const widths = new Map<string, number>()
  if (context) context.font = `400 ${LABEL_SIZE}px ${family}`
  return (text) => {
    const known = widths.get(text)
    if (known !== undefined) return known
    // A title of ten thousand characters is cut long before its end.
    const width = context ? context.measureText(text.slice(0, 400)).width : text.length * 7
    widths.set(text, width)
    return width
  }
}
