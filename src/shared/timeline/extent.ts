import { type Range, type Scale, xOf } from './scale.ts'
import type { Shape } from './shape.ts'

/** The time a picture is about; what lasts is drawn up to today. */
export type Domain = Range & { today: number }

/** Half a mark, pixels. */
export const RADIUS = 5
/** A moment known no better than this many pixels is drawn as the stretch it lies in, not as a mark. */
export const STRETCH = 14
const ARROW = 10
const HALO = 9

/**
 * The pixels an event takes. `left` to `right` is everything drawn but the label; `mark` to `end` is what is certain or
 * most likely; `form` is how it is drawn.
 */
export type Extent = {
  form: 'mark' | 'stretch' | 'bar'
  left: number
  right: number
  mark: number
  end: number
}

/** Where an event stands at a scale. An unknown beginning reaches to that of `domain`; what has no end yet, to today. */
export function extentOf(shape: Shape, scale: Scale, domain: Domain): Extent {
  const { start, end } = shape
  const openStart = !Number.isFinite(start.earliest)
  const openEnd = !Number.isFinite(end.latest)
  const from = xOf(scale, openStart ? domain.from : start.earliest - start.blur)
  const to = xOf(scale, openEnd ? Math.max(domain.today, start.latest) : end.latest + end.blur)
  if (shape.kind === 'moment' && to - from < STRETCH) {
    const middle = (from + to) / 2
    const reach = RADIUS + (start.approximate ? HALO : 0)
    return { form: 'mark', left: middle - reach, right: middle + reach, mark: middle, end: middle }
  }
  if (shape.kind === 'moment')
    return {
      form: shape.precise === 'coarse' || start.approximate ? 'stretch' : 'bar',
      left: from,
      right: to,
      mark: from,
      end: to,
    }
  const least = 2 * RADIUS
  const right = Math.max(to, from + least) + (openEnd ? ARROW : 0)
  return { form: 'bar', left: from - (openStart ? ARROW : 0), right, mark: from, end: Math.max(to, from + least) }
}
