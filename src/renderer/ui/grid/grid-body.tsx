// biome-ignore-all lint/a11y/useSemanticElements: see grid.tsx
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useEffect } from 'react'
import classes from './grid.module.css'

type Props = {
  count: number
  /** Pixels. */
  sizeOf(index: number): number
  keyOf(index: number): string
  /** The row the keyboard is on, kept in sight; -1: none. */
  active: number
  scroller: RefObject<HTMLDivElement | null>
  /** Told which rows are in view, the last one not among them. */
  look?(from: number, to: number): void
  children(index: number, top: number): ReactNode
}

/** Rows drawn beyond those in view. */
const OVERSCAN = 12

/** The rows in view. Apart from the table, so that scrolling draws rows and computes nothing else. */
export function GridBody({ count, sizeOf, keyOf, active, scroller, look, children }: Props) {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: sizeOf,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    // Below the head, which stays.
    scrollPaddingStart: 32,
  })
  useEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active)
  }, [active, virtualizer])
  const from = virtualizer.range?.startIndex ?? 0
  const to = (virtualizer.range?.endIndex ?? -1) + 1
  useEffect(() => look?.(from, to), [look, from, to])
  return (
    <div className={classes.body} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => children(index, start))}
    </div>
  )
}
