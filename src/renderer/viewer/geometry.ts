import type { PageGeometry, Quad, Rect } from '#shared/domain/passage.ts'

/**
 * From page units to the page as it is displayed and back. Displayed places are fractions of the displayed page
 * (0–1 from its top left corner), so that no mark has to be recomputed when the zoom changes.
 */
export type Rotation = 0 | 90 | 180 | 270

/** left, bottom, right, top in page units (`yUp` false: left, top, right, bottom), and the page's own clockwise rotation. */
export type PageSpace = { box: Rect; yUp: boolean; rotation: Rotation }
export type Point = readonly [number, number]
/** Fractions of the displayed page. */
export type UnitRect = { left: number; top: number; width: number; height: number }

export const turned = (rotation: Rotation, by: number): Rotation => ((((rotation + by) % 360) + 360) % 360) as Rotation

/** Page units → fractions of the page as displayed when the user has turned it clockwise by `turn`. */
export function toUnit({ box, yUp, rotation }: PageSpace, turn: Rotation, [x, y]: Point): Point {
  const [x0, y0, x1, y1] = box
  const across = (x - x0) / (x1 - x0)
  const down = yUp ? (y1 - y) / (y1 - y0) : (y - y0) / (y1 - y0)
  return turnPoint([across, down], turned(rotation, turn))
}

/** The inverse of `toUnit`. */
export function fromUnit({ box, yUp, rotation }: PageSpace, turn: Rotation, point: Point): Point {
  const [x0, y0, x1, y1] = box
  const [across, down] = turnPoint(point, turned(0, -turned(rotation, turn)))
  return [x0 + across * (x1 - x0), yUp ? y1 - down * (y1 - y0) : y0 + down * (y1 - y0)]
}

/** A point of the unit square after the square is turned clockwise. */
export function turnPoint([u, v]: Point, by: Rotation): Point {
  if (by === 90) return [1 - v, u]
  if (by === 180) return [1 - u, 1 - v]
  if (by === 270) return [v, 1 - u]
  return [u, v]
}

export function turnRect(rect: UnitRect, by: Rotation): UnitRect {
  return boundsOf([
    turnPoint([rect.left, rect.top], by),
    turnPoint([rect.left + rect.width, rect.top + rect.height], by),
  ])
}

export function boundsOf(points: readonly Point[]): UnitRect {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const left = Math.min(...xs)
  const top = Math.min(...ys)
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

/** `rect` as displayed when nobody has turned the page (its own rotation applied). */
export function quadOf(space: PageSpace, rect: UnitRect): Quad {
  const right = rect.left + rect.width
  const bottom = rect.top + rect.height
  const corner = (u: number, v: number) => fromUnit(space, 0, [u, v])
  const [tl, tr, bl, br] = [
    corner(rect.left, rect.top),
    corner(right, rect.top),
    corner(rect.left, bottom),
    corner(right, bottom),
  ]
  return [...tl, ...tr, ...bl, ...br].map(rounded) as Quad
}

/** A displayed rectangle in page units. */
export function rectOf(space: PageSpace, turn: Rotation, rect: UnitRect): Rect {
  const [ax, ay] = fromUnit(space, turn, [rect.left, rect.top])
  const [bx, by] = fromUnit(space, turn, [rect.left + rect.width, rect.top + rect.height])
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)].map(rounded) as Rect
}

/** A hundredth of a point is less than any screen shows. */
const rounded = (value: number) => Math.round(value * 100) / 100

/** Where a stored geometry is on the page as displayed; empty for `text`, whose place only the text layer knows. */
export function displayed(space: PageSpace, turn: Rotation, geometry: PageGeometry): UnitRect[] {
  if (geometry.type === 'text') return []
  if (geometry.type === 'rect') {
    const [x0, y0, x1, y1] = geometry.rect
    return [boundsOf([toUnit(space, turn, [x0, y0]), toUnit(space, turn, [x1, y1])])]
  }
  return geometry.quads.map((quad) => {
    const [ax, ay, bx, by, cx, cy, dx, dy] = quad
    const corners: Point[] = [
      [ax, ay],
      [bx, by],
      [cx, cy],
      [dx, dy],
    ]
    return boundsOf(corners.map((corner) => toUnit(space, turn, corner)))
  })
}
