// biome-ignore-all lint/a11y/useSemanticElements: see ui/grid/grid.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid listens to the keys (ui/grid/grid-keys.ts)
import { FlexRender, type Row } from '@tanstack/react-table'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import grid from '../../../ui/grid/grid.module.css'
import { PickBox } from '../../../ui/grid/grid-row.tsx'
import type { documentFeatures } from './columns.tsx'
import classes from './document-cell.module.css'
import type { GapRow } from './gaps.ts'

type Features = typeof documentFeatures
/** What rows do; one object for the life of the table, so that a row is drawn again only when it changes itself. */
export type RowActions = {
  pick(id: string, keys: { shift: boolean; ctrl: boolean }): void
  toggle(id: string): void
  open(id: string): void
}
type RowProps = {
  row: Row<Features, CaseDocument>
  visible: ReadonlySet<string>
  /** Pixels from the top of the table's body. */
  top: number
  index: number
  picked: boolean
  active: boolean
  actions: RowActions
}

export const RowView = memo(function RowView({ row, visible, top, index, picked, active, actions }: RowProps) {
  const { t } = useTranslation('documents')
  return (
    <div
      id={`row-${row.id}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={picked}
      className={`${grid.row} ${classes.row} ${row.original.unreadable === null ? '' : classes.unreadable}`}
      data-active={active || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => actions.pick(row.id, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey })}
      onDoubleClick={() => actions.open(row.id)}
    >
      <PickBox
        picked={picked}
        label={t('pickOne', { title: row.original.title })}
        toggle={() => actions.toggle(row.id)}
      />
      {row
        .getAllCells()
        .filter((cell) => visible.has(cell.column.id))
        .map((cell) => (
          <div key={cell.id} role="gridcell" className={`${grid.cell} ${classes.cell}`} data-column={cell.column.id}>
            <FlexRender cell={cell} />
          </div>
        ))}
    </div>
  )
})

type GapProps = { gap: GapRow; top: number; index: number; columns: number }

export function GapRowView({ gap, top, index, columns }: GapProps) {
  const { t } = useTranslation('documents')
  const sheets = gap.from === gap.to ? `${gap.from}` : `${gap.from}–${gap.to}`
  return (
    <div role="row" aria-rowindex={index + 2} className={classes.gap} style={{ transform: `translateY(${top}px)` }}>
      <div role="gridcell" aria-colspan={columns}>
        {t('gap', { volume: gap.volume, sheets, count: gap.to - gap.from + 1 })}
      </div>
    </div>
  )
}
