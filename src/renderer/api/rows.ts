import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { on } from './client.ts'
import { isStale } from './hooks.ts'
import { RowStore } from './row-store.ts'

type AnyRow = { id: string }

/** Lists on the screen, by the request that reads their rows. */
const shown = new Map<string, Set<RowStore<AnyRow>>>()

/** Shows changed rows wherever they are on the screen, before they are asked for again. */
export function putRows<T extends AnyRow>(request: string, rows: readonly T[]): void {
  for (const store of shown.get(request) ?? []) store.put(rows)
}

/** Rows read beyond the ones in view, on both sides; asked for again when half of them are used up. */
const AROUND = 150

export type Rows<T> = {
  get(id: string): T | undefined
  /** Tells which stretch of the order is in view. */
  look(order: readonly string[], from: number, to: number): void
  /** Whether nothing of a stretch is still to come. */
  isThere(order: readonly string[], from: number, to: number): boolean
  /** For those who draw rows; see `useRead`. */
  subscribe(listener: () => void): () => void
  version(): number
}

/** Draws the caller again when rows have been read. Apart from `useRows`: what holds a list does not draw it. */
export const useRead = ({ subscribe, version }: Pick<Rows<AnyRow>, 'subscribe' | 'version'>): number =>
  useSyncExternalStore(subscribe, version)

/**
 * The rows of a list whose order is known (`useOrder`): those in view and around it are read, and read again when the
 * vault says that answers to `request` are stale. `read` gives rows of ids in any order; it must not change. The same
 * object for the life of the list.
 */
export function useRows<T extends AnyRow>(request: string, read: (ids: string[]) => Promise<readonly T[]>): Rows<T> {
  const [store] = useState(() => new RowStore<T>(read))
  useEffect(() => {
    const stores = shown.get(request) ?? new Set()
    shown.set(request, stores)
    stores.add(store as unknown as RowStore<AnyRow>)
    const stop = on('vault.changed', ({ topics }) => {
      if (isStale(topics, request)) store.invalidate()
    })
    return () => {
      stop()
      stores.delete(store as unknown as RowStore<AnyRow>)
    }
  }, [store, request])
  return useMemo(
    () => ({
      get: (id) => store.get(id),
      look(order, from, to) {
        const near = order.slice(Math.max(0, from - AROUND / 2), to + AROUND / 2)
        const around = () => [
          ...order.slice(to, to + AROUND),
          ...order.slice(Math.max(0, from - AROUND), from).toReversed(),
        ]
        // What is in view first and alone, which is soonest there; then what comes next, then what was.
        store.want(order.slice(from, to), store.has(near) ? [] : around())
      },
      isThere: (order, from, to) => store.isThere(order.slice(from, to)),
      subscribe: store.subscribe,
      version: store.version,
    }),
    [store],
  )
}
