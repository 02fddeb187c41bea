import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import classes from './virtual-listbox.module.css'

type Props<T> = {
  label: string
  items: T[]
  keyOf(item: T): string
  /** Pixels; every row is as high. */
  rowHeight: number
  current: string | null
  choose(item: T): void
  /** Enter: on to what is chosen. */
  enter?(): void
  /** Shown when there are no items. */
  none: ReactNode
  children(item: T): ReactNode
}

/** A list of any length of which one is chosen. It has the focus itself; arrows, Home and End choose at once. */
export function VirtualListbox<T>(props: Props<T>) {
  const { label, items, keyOf, rowHeight, current, choose, enter, none, children } = props
  const scroll = useRef<HTMLDivElement>(null)
  const id = useId()
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const at = items.findIndex((item) => keyOf(item) === current)

  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' })
  }, [at, rows])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && enter) {
      event.preventDefault()
      return enter()
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
            const item = items[row.index]
            if (item === undefined) return null
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
                aria-posinset={row.index + 1}
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
