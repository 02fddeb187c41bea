import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import classes from './virtual-listbox.module.css'

const HEAD_PX = 28

type Props<T> = {
  label: string
  items: readonly T[]
  keyOf(item: T): string
  /** Pixels; every row is as high. */
  rowHeight: number
  current: string | null
  choose(item: T): void
  /** Enter: on to what is chosen. */
  enter?(): void
  /** Delete: of what is chosen; undoable, so it is not asked about. */
  erase?(item: T): void
  /** Items that follow one another in the same group stand under one head. */
  groupOf?(item: T): string
  headOf?(group: string): ReactNode
  /** Told which rows are in view, the last one not among them; for items that are read as they are wanted. */
  look?(from: number, to: number): void
  /** Shown when there are no items. */
  none: ReactNode
  children(item: T): ReactNode
}

type Shown<T> = { item?: T; at?: number; head?: string }

function withHeads<T>(items: readonly T[], groupOf?: (item: T) => string): Shown<T>[] {
  let group: string | undefined
  return items.flatMap((item, at): Shown<T>[] => {
    const own = groupOf?.(item)
    if (own === group) return [{ item, at }]
    group = own
    return own === undefined ? [{ item, at }] : [{ head: own }, { item, at }]
  })
}

/** A list of any length of which one is chosen. It has the focus itself; arrows, Home and End choose at once. */
export function VirtualListbox<T>(props: Props<T>) {
  const { label, items, keyOf, rowHeight, current, choose, enter, erase, none, children, groupOf, headOf, look } = props
  const scroll = useRef<HTMLDivElement>(null)
  const id = useId()
  const shown = useMemo(() => withHeads(items, groupOf), [items, groupOf])
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (shown[index]?.head === undefined ? rowHeight : HEAD_PX),
    getItemKey: (index) => {
      const row = shown[index]
      return row?.item === undefined ? `head ${index}` : keyOf(row.item)
    },
    overscan: 8,
  })
  const at = items.findIndex((item) => keyOf(item) === current)
  const row = shown.findIndex(({ at: own }) => own === at)

  useEffect(() => {
    if (row >= 0) rows.scrollToIndex(row, { align: 'auto' })
  }, [row, rows])

  const from = rows.range?.startIndex ?? 0
  const to = (rows.range?.endIndex ?? -1) + 1
  useEffect(() => look?.(from, to), [look, from, to])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && enter) {
      event.preventDefault()
      return enter()
    }
    const chosen = items[at]
    if (event.key === 'Delete' && erase && chosen) {
      event.preventDefault()
      return erase(chosen)
    }
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
    const next = target === undefined ? undefined : items[Math.max(0, Math.min(items.length - 1, target))]
    if (!next) return
    event.preventDefault()
    choose(next)
  }

  return (
    <div className={classes.root}>
      {items.length === 0 && <div className={classes.none}>{none}</div>}
      <div
        ref={scroll}
        role="listbox"
        tabIndex={items.length === 0 ? -1 : 0}
        aria-label={label}
        aria-activedescendant={at >= 0 ? `${id}-${current}` : undefined}
        className={classes.scroll}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={classes.rows} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const { item, at, head } = shown[row.index] ?? {}
            if (head !== undefined)
              return (
                <div
                  key={row.key}
                  role="presentation"
                  className={classes.head}
                  style={{ transform: `translateY(${row.start}px)`, height: HEAD_PX }}
                >
                  {headOf?.(head) ?? head}
                </div>
              )
            if (item === undefined || at === undefined) return null
            const key = keyOf(item)
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active row
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's
              <div
                key={key}
                id={`${id}-${key}`}
                role="option"
                aria-selected={key === current}
                aria-setsize={items.length}
                aria-posinset={at + 1}
                className={classes.row}
                style={{ transform: `translateY(${row.start}px)`, height: rowHeight }}
                onClick={() => choose(item)}
              >
                {children(item)}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
