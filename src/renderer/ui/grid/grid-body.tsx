// biome-ignore-all lint/a11y/useSemanticElements: see grid.tsx
import { useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useRead } from '../../api/rows.ts'
import classes from './grid.module.css'
import { HeldView } from './held-view.ts'

/** Rows that are read as they come into view. */
type Read = {
  /** Told which rows are in view, the last one not among them. */
  look(from: number, to: number): void
  /** Whether nothing of them is still to come. */
  isThere(from: number, to: number): boolean
} & Parameters<typeof useRead>[0]

const ALL_THERE: Read = { look: () => {}, isThere: () => true, subscribe: () => () => {}, version: () => 0 }

type Props = {
  count: number
  /** Pixels. */
  sizeOf(index: number): number
  keyOf(index: number): string
  /** The row the keyboard is on, kept in sight; -1: none. */
  active: number
  scroller: RefObject<HTMLDivElement | null>
  /** Left out where all rows are there. Its functions must not change while the list does not. */
  read?: Read
  /** A row without a key of its own: its element may have been another row's. */
  children(index: number, top: number): ReactNode
}

/** The head's height, pixels; see grid.module.css. */
const HEAD_PX = 32
/** Rows drawn beyond those in view: fewer where they are read as they come, for dragging draws all of them anew. */
const OVERSCAN = { there: 12, read: 4 }

/**
 * The rows in view. Apart from the table, so that scrolling draws rows and computes nothing else.
 *
 * They are drawn in a pane that stays where it is while the table scrolls under it, and the picture in it is moved by
 * hand: the browser scrolls before it asks for rows, and would show the paper between them when a hand drags fast.
 */
export function GridBody({ count, sizeOf, keyOf, active, scroller, read = ALL_THERE, children }: Props) {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: sizeOf,
    getItemKey: keyOf,
    scrollPaddingStart: HEAD_PX,
  })
  useEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active)
  }, [active, virtualizer])

  const range = virtualizer.calculateRange()
  const from = range?.startIndex ?? 0
  const to = (range?.endIndex ?? -1) + 1
  const { look, isThere } = read
  useRead(read)
  useEffect(() => look(from, to), [look, from, to])

  const [held] = useState(() => new HeldView())
  const now = { from, to, offset: virtualizer.scrollOffset ?? 0 }
  const view = held.choose(now, (view) => view.to <= count && isThere(view.from, view.to))

  const picture = useRef<HTMLDivElement>(null)
  /** How far the picture is moved up; null: as far as the table is scrolled. */
  const heldAt = view === now ? null : view.offset
  const element = virtualizer.scrollElement
  useLayoutEffect(() => {
    const place = () => {
      if (picture.current) picture.current.style.transform = `translateY(${-(heldAt ?? element?.scrollTop ?? 0)}px)`
    }
    place()
    element?.addEventListener('scroll', place, { passive: true })
    return () => element?.removeEventListener('scroll', place)
  }, [element, heldAt])

  const beyond = read === ALL_THERE ? OVERSCAN.there : OVERSCAN.read
  const first = Math.max(0, view.from - beyond)
  const last = Math.min(count, view.to + beyond)
  /** Elements are used again for the rows that come: making new ones is most of the work of scrolling. */
  const elements = useRef(0)
  elements.current = Math.max(elements.current, last - first)
  const drawn: ReactNode[] = []
  for (let index = first; index < last; index++)
    drawn.push(
      // The row the keyboard is on may hold a field being edited, which is that row's alone.
      <Fragment key={index === active ? keyOf(index) : `element ${index % elements.current}`}>
        {children(index, virtualizer.measurementsCache[index]?.start ?? 0)}
      </Fragment>,
    )
  return (
    <div className={classes.body} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
      <div className={classes.pane}>
        <div ref={picture} className={classes.picture}>
          {drawn}
        </div>
      </div>
    </div>
  )
}
