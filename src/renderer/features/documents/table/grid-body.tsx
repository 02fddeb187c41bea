// biome-ignore-all lint/a11y/useSemanticElements: see document-grid.tsx
import type { Row } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { documentFeatures } from './columns.tsx'
import classes from './document-grid.module.css'
import type { GapRow } from './gaps.ts'
import { GapRowView, type RowActions, RowView } from './grid-rows.tsx'
import type { Selection } from './selection.ts'

export const ROW_PX = 30
const GAP_PX = 24

export type GridRow = { type: 'document'; id: string; row: Row<typeof documentFeatures, CaseDocument> } | GapRow

type Props = {
  rows: GridRow[]
  visible: ReadonlySet<string>
  selection: Selection
  actions: RowActions
  scroller: RefObject<HTMLDivElement | null>
}

/** The rows in view. Apart from the table, so that scrolling draws rows and computes nothing else. */
export function GridBody({ rows, visible, selection, actions, scroller }: Props) {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'gap' ? GAP_PX : ROW_PX),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  })
  const { active } = selection
  useEffect(() => {
    const index = active === null ? -1 : rows.findIndex(({ id }) => id === active)
    if (index >= 0) virtualizer.scrollToIndex(index)
  }, [active, rows, virtualizer])
  return (
    <div className={classes.body} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = rows[index]
        if (!row) return null
        if (row.type === 'gap')
          return <GapRowView key={row.id} gap={row} top={start} index={index} columns={visible.size + 1} />
        return (
          <RowView
            key={row.id}
            row={row.row}
            visible={visible}
            top={start}
            index={index}
            picked={selection.picked.has(row.id)}
            active={active === row.id}
            actions={actions}
          />
        )
      })}
    </div>
  )
}
