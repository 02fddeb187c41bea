/** How smoothly something moved, told from the moments at which its frames came (milliseconds). */
export type Frames = {
  frames: number
  /** Frames a second. */
  rate: number
  /** The longest gap but for one of a hundred, milliseconds. */
  worst: number
  /** Gaps of more than 50 ms. */
  long: number
}

export function framesOf(times: readonly number[]): Frames {
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time))
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000
  return {
    frames: gaps.length,
    rate: gaps.length / seconds,
    worst: gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.99)] ?? 0,
    long: gaps.filter((gap) => gap > 50).length,
  }
}
