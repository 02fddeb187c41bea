import type { Annotation } from '#shared/domain/annotation.ts'
import type { PassagePart } from '#shared/domain/passage.ts'
import type { Rotation, UnitRect } from '../../viewer/geometry.ts'
import { PageText } from '../../viewer/page-text.ts'
import { placeOf } from '../../viewer/passages.ts'
import type { PageSurface } from '../../viewer/view.ts'

export type DrawnMark = { annotation: Annotation; part: PassagePart; rects: UnitRect[] }

/** Annotations by the pages they touch. */
export function byPage(
  annotations: readonly Annotation[],
): Map<number, { annotation: Annotation; part: PassagePart }[]> {
  const pages = new Map<number, { annotation: Annotation; part: PassagePart }[]>()
  for (const annotation of annotations)
    for (const part of annotation.passage.parts) {
      const there = pages.get(part.page)
      if (there) there.push({ annotation, part })
      else pages.set(part.page, [{ annotation, part }])
    }
  return pages
}

/** Where the marks of a page are now. Those whose words cannot be found again are left out: the list still has them. */
export function marksOn(
  surface: PageSurface,
  turn: Rotation,
  wanted: readonly { annotation: Annotation; part: PassagePart }[],
): DrawnMark[] {
  let text: PageText | null = null
  return wanted
    .map(({ annotation, part }) => {
      if (part.geometry.type === 'text' && surface.text) text ??= new PageText(surface.text)
      return { annotation, part, rects: placeOf(surface, turn, part, text) }
    })
    .filter((mark) => mark.rects.length > 0)
}

const inside = (rect: UnitRect, x: number, y: number) =>
  x >= rect.left && x <= rect.left + rect.width && y >= rect.top && y <= rect.top + rect.height
const area = (mark: DrawnMark) => mark.rects.reduce((sum, { width, height }) => sum + width * height, 0)

/** The mark under a point of the page (fractions of it): the smallest, since a larger one can be hit elsewhere. */
export function markAt(marks: readonly DrawnMark[], x: number, y: number): DrawnMark | null {
  const hit = marks.filter((mark) => mark.rects.some((rect) => inside(rect, x, y)))
  return hit.toSorted((a, b) => area(a) - area(b))[0] ?? null
}
