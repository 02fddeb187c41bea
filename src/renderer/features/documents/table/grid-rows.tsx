// biome-ignore-all lint/a11y/useSemanticElements: see document-grid.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid listens to the keys (grid-keys.ts)
import { FlexRender, type Row } from '@tanstack/react-table'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { documentFeatures } from './columns.tsx'
import classes from './document-grid.module.css'
import type { GapRow } from './gaps.ts'
import { pick, type Selection, toggle } from './selection.ts'

type Features = typeof documentFeatures
type Place = { top: number; index: number }
type RowProps = {
  row: Row<Features, CaseDocument>
  visible: ReadonlySet<string>
  place: Place
  order: readonly string[]
  selection: Selection
  setSelection(selection: Selection): void
  open(): void
}

export function RowView({ row, visible, place, order, selection, setSelection, open }: RowProps) {
  const { t } = useTranslation('documents')
  const picked = selection.picked.has(row.id)
  return (
    <div
      id={`row-${row.id}`}
      role="row"
      aria-rowindex={place.index + 2}
      aria-selected={picked}
      className={classes.row}
      data-active={selection.active === row.id || undefined}
      data-unreadable={row.original.unreadable !== null || undefined}
      style={{ transform: `translateY(${place.top}px)` }}
      onClick={(event) =>
        setSelection(pick(selection, order, row.id, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }))
      }
      onDoubleClick={open}
    >
      <div role="gridcell" className={classes.pick}>
        <input
          type="checkbox"
          tabIndex={-1}
          className={classes.box}
          checked={picked}
          aria-label={t('pickOne', { title: row.original.title })}
          onClick={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
          onChange={() => setSelection(toggle(selection, row.id))}
        />
      </div>
      {row
        .getAllCells()
        .filter((cell) => visible.has(cell.column.id))
        .map((cell) => (
          <div key={cell.id} role="gridcell" className={classes.cell} data-column={cell.column.id}>
            <FlexRender cell={cell} />
          </div>
        ))}
    </div>
  )
}

export function GapRowView({ gap, place, columns }: { gap: GapRow; place: Place; columns: number }) {
  const { t } = useTranslation('documents')
  const sheets = gap.from === gap.to ? `${gap.from}` : `${gap.from}–${gap.to}`
  return (
    <div
      role="row"
      aria-rowindex={place.index + 2}
      className={classes.gap}
      style={{ transform: `translateY(${place.top}px)` }}
    >
      <div role="gridcell" aria-colspan={columns}>
        {t('gap', { volume: gap.volume, sheets, count: gap.to - gap.from + 1 })}
      </div>
    </div>
  )
}
