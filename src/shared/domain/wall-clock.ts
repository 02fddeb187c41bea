const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}

/** Milliseconds that a zone's clocks are ahead of UTC at an instant. */
export function offsetAt(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    formatIn(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year)
  const wall = new Date(0)
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day))
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second))
  return wall.getTime() - Math.floor(instant / 1_000) * 1_000
}

export type Placed = {
  /** UTC milliseconds. In a gap: where the clocks would have stood without the jump; twice there: the first time. */
  instant: number
  /** `gap`: the clocks jump over this time; `twice`: they are put back and show it twice. */
  state: 'exact' | 'gap' | 'twice'
}

const DAY = 86_400_000

/** Where a wall-clock time of a day (`2023-11-10`, `09:30`) lies in an IANA zone. */
export function placeInZone(date: string, time: string, zone: string): Placed {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const wall = new Date(0)
  wall.setUTCFullYear(year, month - 1, day)
  const local = wall.setUTCHours(hour, minute)
  // No zone changes its clocks twice within two days.
  const before = offsetAt(local - DAY, zone)
  const after = offsetAt(local + DAY, zone)
  const fits = [...new Set([before, after])]
    .map((offset) => local - offset)
    .filter((t) => t + offsetAt(t, zone) === local)
  const [first] = fits.sort((a, b) => a - b)
  if (first === undefined) return { instant: local - before, state: 'gap' }
  return { instant: first, state: fits.length === 1 ? 'exact' : 'twice' }
}
