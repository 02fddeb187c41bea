import type { Mention, Mentions } from './extract.ts'

export type Difference = {
  kind: 'date' | 'time' | 'number' | 'place' | 'identity'
  left: string[]
  right: string[]
}

/** Two days are the same when day and month are, and the years where both are said. */
const sameDay = (a: string, b: string) =>
  a.slice(-5) === b.slice(-5) && (a.startsWith('-') || b.startsWith('-') || a === b)
const same = (a: string, b: string) => a === b
/** Memory rounds: a quarter of an hour is no contradiction worth a lawyer's time. */
const MINUTES = 15
const nearTime = (a: string, b: string) => {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const apart = Math.abs(minutes(a) - minutes(b))
  return Math.min(apart, 1_440 - apart) <= MINUTES
}

const wordsOf = (mentions: readonly Mention[]) => [...new Set(mentions.map(({ words }) => words))]

/** Both say something of this kind and nothing of it is common to both. */
function apart(left: readonly Mention[], right: readonly Mention[], equal: (a: string, b: string) => boolean): boolean {
  if (left.length === 0 || right.length === 0) return false
  return !left.some((a) => right.some((b) => equal(a.value, b.value)))
}

/** `thing=value` mentions of things that both count or name, and differently. */
function differing(left: readonly Mention[], right: readonly Mention[]): { left: Mention[]; right: Mention[] } {
  const key = ({ value }: Mention) => value.slice(0, value.lastIndexOf('='))
  const things = new Set(left.map(key).filter((thing) => right.some((other) => key(other) === thing)))
  const differ = [...things].filter((thing) =>
    apart(
      left.filter((mention) => key(mention) === thing),
      right.filter((mention) => key(mention) === thing),
      same,
    ),
  )
  const of = (mentions: readonly Mention[]) => mentions.filter((mention) => differ.includes(key(mention)))
  return { left: of(left), right: of(right) }
}

/**
 * In what two claims about one topic differ. Only like is held against like: two dates, two times of day, two amounts
 * of one thing, two places of one kind, two people. A claim that says nothing of a kind differs in nothing of it.
 */
export function differences(left: Mentions, right: Mentions): Difference[] {
  const found: Difference[] = []
  const whole = (kind: Difference['kind'], a: Mention[], b: Mention[], equal: (x: string, y: string) => boolean) => {
    if (apart(a, b, equal)) found.push({ kind, left: wordsOf(a), right: wordsOf(b) })
  }
  whole('date', left.dates, right.dates, sameDay)
  whole('time', left.times, right.times, nearTime)
  for (const kind of ['number', 'place'] as const) {
    const differ = kind === 'number' ? differing(left.numbers, right.numbers) : differing(left.places, right.places)
    if (differ.left.length > 0) found.push({ kind, left: wordsOf(differ.left), right: wordsOf(differ.right) })
  }
  whole('identity', left.names, right.names, same)
  return found
}
