import { domainOf, type Entry } from './layout.ts'
import type { Range } from './scale.ts'
import { reach } from './shape.ts'

/** The first of the month in which `time` lies. */
const monthOf = (time: number): number => {
  const date = new Date(time)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)
}

/** Whether any of an event lies in a stretch. */
export const touches = ({ shape }: Entry, { from, to }: Range): boolean => {
  const own = reach(shape)
  return own.from - shape.start.blur < to && own.to + shape.end.blur >= from
}

/**
 * The time of a case cut into stretches of about `each` events, between months, for paper: a quiet year and a busy week
 * both get a page. Together they cover all of it, in order, without overlap. At most `most` of them.
 */
export function stretches(entries: readonly Entry[], today: number, each: number, most: number): Range[] {
  const domain = domainOf(entries, today)
  const count = Math.min(most, Math.max(1, Math.round(entries.length / each)))
  const begins = entries.map(({ shape }) => Math.max(domain.from, reach(shape).from)).sort((a, b) => a - b)
  const cuts = Array.from({ length: count - 1 }, (_, index) =>
    monthOf(begins[Math.floor(((index + 1) * begins.length) / count)] ?? domain.to),
  )
  const inner = [...new Set(cuts)].filter((cut) => cut > domain.from && cut < domain.to)
  const borders = [domain.from, ...inner, domain.to]
  return borders.slice(1).map((to, index) => ({ from: borders[index] ?? domain.from, to }))
}
