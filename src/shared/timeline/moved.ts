import type { Brush } from './brush.ts'

/** The same brush, its paper moved. */
export function moved(brush: Brush, dx: number, dy: number): Brush {
  return {
    box: (x, y, width, height, paint) => brush.box(x + dx, y + dy, width, height, paint),
    fade: (x, y, width, height, ink, alphas) => brush.fade(x + dx, y + dy, width, height, ink, alphas),
    circle: (x, y, radius, paint) => brush.circle(x + dx, y + dy, radius, paint),
    polygon: (points, paint) =>
      brush.polygon(
        points.map((value, index) => value + (index % 2 === 0 ? dx : dy)),
        paint,
      ),
    line: (x1, y1, x2, y2, stroke) => brush.line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, stroke),
    text: (words, x, y, lettering) => brush.text(words, x + dx, y + dy, lettering),
    inside: (x, y, width, height, draw) => brush.inside(x + dx, y + dy, width, height, draw),
  }
}
