/** What is to be laid into rows: the pixels that must stay free of others, and those its label would like. In order of `left`. */
export type Claim = { left: number; right: number; label: number }

/** One place in a row: an event, or several that cannot be told apart at this scale. `members` are indexes of claims. */
export type Placed = {
  row: number
  members: number[]
  left: number
  right: number /** Where the label must end. */
  until: number
}

export type Packing = { rows: number; placed: Placed[] }

export type PackingOptions = {
  /** Rows before events that collide are drawn as one with a count; long ones always get a row of their own. */
  maxRows: number
  /** Pixels between neighbours in a row. */
  gap: number
  /** Width of a cluster's badge, and the longest that can be drawn into one. */
  badge: number
}

type Row = { last: Placed | null /** End of the last one with its label. */; soft: number }

/**
 * Lays events into rows from left to right, each into the first row where it and its predecessor's label have room; else
 * where only the label must give way; else into a new row; else together with one it collides with. Nothing is left out:
 * every claim is a member of exactly one place, and no two places of a row overlap. Takes about n × rows steps.
 */
export function pack(claims: readonly Claim[], { maxRows, gap, badge }: PackingOptions): Packing {
  const rows: Row[] = []
  const placed: Placed[] = []

  const put = (row: number, index: number, { left, right, label }: Claim): void => {
    const own = rows[row] ?? { last: null, soft: 0 }
    rows[row] = own
    if (own.last) own.last.until = Math.min(own.last.until, left - gap)
    own.last = { row, members: [index], left, right, until: Math.max(right, left + label) }
    own.soft = own.last.until
    placed.push(own.last)
  }
  const join = (place: Placed, index: number, { left }: Claim): void => {
    place.members.push(index)
    place.right = Math.max(place.left + badge, left)
    place.until = place.right
    const row = rows[place.row]
    if (row) row.soft = place.right
  }

  for (const [index, claim] of claims.entries()) {
    const { left, right } = claim
    const roomy = rows.findIndex(({ soft }) => soft + gap <= left)
    if (roomy >= 0) {
      put(roomy, index, claim)
      continue
    }
    if (rows.length < maxRows) {
      put(rows.length, index, claim)
      continue
    }
    const tight = leastSoft(rows, (row) => (row.last?.right ?? 0) + gap <= left)
    if (tight >= 0) {
      put(tight, index, claim)
      continue
    }
    const short = right - left <= badge
    const host = short ? hostFor(rows, left, gap, badge) : null
    if (host) join(host, index, claim)
    else put(rows.length, index, claim)
  }
  return { rows: rows.length, placed }
}

function leastSoft(rows: readonly Row[], fits: (row: Row) => boolean): number {
  let best = -1
  for (const [index, row] of rows.entries())
    if (fits(row) && (best < 0 || row.soft < (rows[best]?.soft ?? 0))) best = index
  return best
}

/**
 * The place to share: the one of those in the way that a newcomer is nearest to being in already. A place of one event
 * may only become a badge if nothing beside it is covered by that.
 */
function hostFor(rows: readonly Row[], left: number, gap: number, badge: number): Placed | null {
  let best: Placed | null = null
  for (const { last } of rows) {
    if (!last || last.right + gap <= left || last.right - last.left > badge) continue
    if (left > last.left + badge) continue
    if (
      !best ||
      last.members.length > best.members.length ||
      (last.members.length === best.members.length && last.left > best.left)
    )
      best = last
  }
  return best
}
