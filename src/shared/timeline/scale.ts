import { DAY, MINUTE } from './shape.ts'

/** Where time stands on the paper: `from` (UTC ms) at x = 0, `perPixel` ms for each pixel. */
export type Scale = { from: number; perPixel: number }
export type Range = { from: number; to: number }

/** An hour fills a screen; two thousand years fit on one. */
const CLOSEST = MINUTE / 20
const FARTHEST = 2_000 * 365 * (DAY / 1_000)

const clampZoom = (perPixel: number): number => Math.min(FARTHEST, Math.max(CLOSEST, perPixel))

export const xOf = ({ from, perPixel }: Scale, time: number): number => (time - from) / perPixel
export const timeAt = ({ from, perPixel }: Scale, x: number): number => from + x * perPixel
export const visible = (scale: Scale, width: number): Range => ({ from: scale.from, to: timeAt(scale, width) })

/** Closer (`factor` above 1) or farther; what is at `x` stays there. */
export function zoomAt(scale: Scale, x: number, factor: number): Scale {
  const perPixel = clampZoom(scale.perPixel / factor)
  return { from: timeAt(scale, x) - x * perPixel, perPixel }
}

export const pan = (scale: Scale, pixels: number): Scale => ({ ...scale, from: scale.from + pixels * scale.perPixel })

/** Shows a range in full, with `margin` pixels free on either side. */
export function framed({ from, to }: Range, width: number, margin = 0): Scale {
  const perPixel = clampZoom(Math.max(1, to - from) / Math.max(1, width - 2 * margin))
  return { from: (from + to) / 2 - (width / 2) * perPixel, perPixel }
}

/** Somewhere on the way from one scale to another; zoom goes by ratios, so that it seems even. `at` runs from 0 to 1. */
export function between(a: Scale, b: Scale, at: number, width: number): Scale {
  const perPixel = a.perPixel * (b.perPixel / a.perPixel) ** at
  const middle = (scale: Scale) => timeAt(scale, width / 2)
  // The middle moves as fast as the zoom lets it be seen moving.
  const ratio = b.perPixel / a.perPixel
  const share = Math.abs(ratio - 1) < 1e-6 ? at : (ratio ** at - 1) / (ratio - 1)
  return { from: middle(a) + (middle(b) - middle(a)) * share - (width / 2) * perPixel, perPixel }
}

/**
 * Keeps at least a little of `range` in sight: nobody gets lost in an empty century.
 */
export function keepInSight(scale: Scale, range: Range, width: number): Scale {
  const least = Math.min(width / 2, 160) * scale.perPixel
  const from = Math.min(range.to - least, Math.max(range.from - width * scale.perPixel + least, scale.from))
  return { ...scale, from }
}
