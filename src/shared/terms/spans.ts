/** Runs of days as numbers (days.ts), both ends included. A set of days is a list of runs in order that do not touch. */
export type Span = { from: number; to: number }
export type Spans = readonly Span[]

export const lengthOf = (spans: Spans): number => spans.reduce((sum, { from, to }) => sum + to - from + 1, 0)

/** Every day that is in any of them, once. Runs that end before they start are no days. */
export function union(...sets: Spans[]): Span[] {
  const sorted = sets
    .flat()
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from)
  const all: Span[] = []
  for (const { from, to } of sorted) {
    const last = all.at(-1)
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else all.push({ from, to })
  }
  return all
}

/** The days of the first that are not in the second; the second is a set. */
export function without(spans: Spans, taken: Spans): Span[] {
  let rest = union(spans)
  for (const { from, to } of taken)
    rest = rest.flatMap((span) =>
      to < span.from || from > span.to
        ? [span]
        : [
            { from: span.from, to: from - 1 },
            { from: to + 1, to: span.to },
          ].filter((part) => part.from <= part.to),
    )
  return rest
}

/** The days of a set that lie between two days. */
export const within = (spans: Spans, from: number, to: number): Span[] =>
  spans
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.from <= span.to)

/** Days that are in both. */
export const common = (a: Spans, b: Spans): Span[] => b.flatMap(({ from, to }) => within(a, from, to))

/** The days between the runs of a set. */
export const holes = (spans: Spans): Span[] =>
  spans.slice(1).map((span, index) => ({ from: (spans[index]?.to ?? span.from) + 1, to: span.from - 1 }))
