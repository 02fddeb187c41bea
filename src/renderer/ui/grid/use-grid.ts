import { useElementSize, useMergedRef } from '@mantine/hooks'
import { type RefObject, useMemo, useRef } from 'react'
import { type ColumnSizes, columnTemplate, fittingColumns, PICK_REM } from './columns.ts'

export type GridShape<Id extends string> = {
  root: (element: HTMLDivElement | null) => void
  scroller: RefObject<HTMLDivElement | null>
  /** The columns there is room for. */
  columns: Id[]
  template: string
  withPicks: boolean
  rowPx: number
  /** How far Page Up and Page Down go. */
  pageRows: number
}

/** Measures the table and chooses the columns it has room for. `sizes` must not change. */
export function useGrid<Id extends string>(sizes: ColumnSizes<Id>, rowPx: number, withPicks = true): GridShape<Id> {
  const { ref: measured, width } = useElementSize<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const root = useMergedRef(measured, scroller)
  const columns = useMemo(
    () => fittingColumns(sizes, width - (withPicks ? PICK_REM * 16 : 0)),
    [sizes, width, withPicks],
  )
  return {
    root,
    scroller,
    columns,
    template: columnTemplate(sizes, columns, withPicks),
    withPicks,
    rowPx,
    pageRows: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 2),
  }
}
