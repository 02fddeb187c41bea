import type { UnitRect } from './geometry.ts'

const bottom = (rect: UnitRect) => rect.top + rect.height
const right = (rect: UnitRect) => rect.left + rect.width

function join(a: UnitRect, b: UnitRect): UnitRect {
  const left = Math.min(a.left, b.left)
  const top = Math.min(a.top, b.top)
  return { left, top, width: Math.max(right(a), right(b)) - left, height: Math.max(bottom(a), bottom(b)) - top }
}

/**
 * A selection gives a box for every run of text; a mark wants one a line. Two boxes are of one line when the lower one
 * lies at least half within the other's height, and are joined when the gap between them is at most `gap` line heights
 * (`aspect`: page height ÷ width, for the boxes are fractions of each), so that columns of a table stay apart.
 * Empty boxes are dropped; lines come top to bottom.
 */
export function linesOf(boxes: readonly UnitRect[], aspect: number, gap = 1.5): UnitRect[] {
  const together = (a: UnitRect, b: UnitRect): boolean => {
    const overlap = Math.min(bottom(a), bottom(b)) - Math.max(a.top, b.top)
    const apart = Math.max(a.left, b.left) - Math.min(right(a), right(b))
    return overlap >= 0.5 * Math.min(a.height, b.height) && apart <= gap * Math.max(a.height, b.height) * aspect
  }
  const lines: UnitRect[] = []
  for (const box of boxes) {
    if (box.width < 1e-5 || box.height < 1e-5) continue
    let merged = box
    // A box may bridge two that were apart, so what it joined is compared again.
    for (let at = lines.findIndex((line) => together(line, merged)); at >= 0; ) {
      for (const line of lines.splice(at, 1)) merged = join(line, merged)
      const bridged = merged
      at = lines.findIndex((line) => together(line, bridged))
    }
    lines.push(merged)
  }
  return lines.toSorted((a, b) => a.top - b.top || a.left - b.left)
}
