import type { HearingItem } from '#shared/domain/hearing.ts'
import { HearingItemId, newId } from '#shared/domain/ids.ts'

/** A new item, which begins a thread of its own. */
export function newItem(kind: HearingItem['kind'], more: Partial<HearingItem> = {}): HearingItem {
  const id = newId(HearingItemId)
  return { id, threadId: id, kind, by: '', text: '', documentIds: [], done: false, inherited: false, ...more }
}

/** Moves an item before or behind the next of its own kind; the others stay where they are. */
export function moved(items: readonly HearingItem[], id: HearingItemId, by: -1 | 1): HearingItem[] {
  const from = items.findIndex((item) => item.id === id)
  const kind = items[from]?.kind
  let to = from + by
  while (items[to] && items[to]?.kind !== kind) to += by
  const [a, b] = [items[from], items[to]]
  if (!a || !b) return [...items]
  return items.map((item, at) => (at === from ? b : at === to ? a : item))
}
