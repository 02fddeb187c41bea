/**
 * Which rows are picked, by id, and where the keyboard is. Rows are in the order shown; the model outlives sorting and
 * filtering because it holds ids, and drops ids that are no longer shown when asked to.
 */
export type Selection = {
  readonly picked: ReadonlySet<string>
  /** The row the keyboard is on. */
  readonly active: string | null
  /** Where a run of picked rows started. */
  readonly anchor: string | null
}

export const NOTHING_PICKED: Selection = { picked: new Set(), active: null, anchor: null }

type Keys = { shift: boolean; ctrl: boolean }
const PLAIN: Keys = { shift: false, ctrl: false }

function between(order: readonly string[], from: string, to: string): string[] {
  const [a, b] = [order.indexOf(from), order.indexOf(to)]
  if (a === -1 || b === -1) return [to]
  return order.slice(Math.min(a, b), Math.max(a, b) + 1)
}

/** A click on a row: alone, added or taken away with Ctrl, the run since the anchor with Shift (Ctrl keeps the rest). */
export function pick(selection: Selection, order: readonly string[], id: string, keys: Keys = PLAIN): Selection {
  if (keys.shift && selection.anchor !== null) {
    const run = between(order, selection.anchor, id)
    return { picked: new Set(keys.ctrl ? [...selection.picked, ...run] : run), active: id, anchor: selection.anchor }
  }
  if (keys.ctrl) return toggle(selection, id)
  return { picked: new Set([id]), active: id, anchor: id }
}

export function toggle(selection: Selection, id: string): Selection {
  const picked = new Set(selection.picked)
  if (!picked.delete(id)) picked.add(id)
  return { picked, active: id, anchor: id }
}

/** Moves the keyboard by rows (negative: up), stopping at the ends; with Shift the run since the anchor follows. */
export function move(selection: Selection, order: readonly string[], by: number, keys: Keys = PLAIN): Selection {
  if (order.length === 0) return selection
  const at = selection.active === null ? -1 : order.indexOf(selection.active)
  const from = at === -1 ? (by > 0 ? -1 : order.length) : at
  const id = order[Math.min(Math.max(from + by, 0), order.length - 1)]
  if (id === undefined) return selection
  // Ctrl moves the keyboard alone, so that Space can pick scattered rows.
  if (keys.ctrl && !keys.shift) return { ...selection, active: id }
  if (keys.shift && selection.anchor === null)
    return { picked: new Set([selection.active ?? id, id]), active: id, anchor: selection.active ?? id }
  return pick(selection, order, id, keys)
}

export const pickAll = (selection: Selection, order: readonly string[]): Selection => ({
  picked: new Set(order),
  active: selection.active ?? order[0] ?? null,
  anchor: selection.anchor ?? order[0] ?? null,
})

/** Nothing picked; the keyboard stays where it is. */
export const clear = (selection: Selection): Selection => ({ ...selection, picked: new Set(), anchor: null })

/**
 * The selection without ids that are not in `order`. The same object when nothing changes, so it may be called while
 * rendering. A lost active row hands the keyboard to nobody.
 */
export function keep(selection: Selection, order: ReadonlySet<string>): Selection {
  const lost = [...selection.picked].some((id) => !order.has(id))
  const active = selection.active !== null && order.has(selection.active) ? selection.active : null
  const anchor = selection.anchor !== null && order.has(selection.anchor) ? selection.anchor : null
  if (!lost && active === selection.active && anchor === selection.anchor) return selection
  return {
    picked: lost ? new Set([...selection.picked].filter((id) => order.has(id))) : selection.picked,
    active,
    anchor,
  }
}
