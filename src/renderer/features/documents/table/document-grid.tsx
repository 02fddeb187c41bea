// biome-ignore-all lint/a11y/useSemanticElements: a table of 50,000 rows is drawn as positioned boxes; its roles are told instead
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useTable } from '@tanstack/react-table'
import { type CSSProperties, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import { COLUMN_SIZES, type ColumnId, documentColumns, documentFeatures, fittingColumns } from './columns.tsx'
import classes from './document-grid.module.css'
import { type GapRow, placeGaps, type SheetVolume } from './gaps.ts'
import type { GridActions } from './grid-actions.ts'
import { GridBody, type GridRow, ROW_PX } from './grid-body.tsx'
import { GridHead } from './grid-head.tsx'
import { useGridKeys } from './grid-keys.ts'
import type { RowActions } from './grid-rows.tsx'
import { pick, type Selection, toggle } from './selection.ts'

const REM_PX = 16
/** The column of check boxes. */
const PICK_REM = 2.25

type Props = {
  documents: CaseDocument[]
  /** Gaps are shown while the table is in file order; none while it is filtered. */
  volumes: readonly SheetVolume[]
  selection: Selection
  setSelection(selection: Selection): void
  actions: GridActions
}

type Sorting = { id: string; desc: boolean }[]

/** A click on a column: up, down, then file order again; the file order itself only turns around. */
function nextSorting(sorting: Sorting, id: ColumnId): Sorting {
  const own = sorting.find((sorted) => sorted.id === id)
  if (own?.desc) return []
  if (own || (id === 'sheets' && sorting.length === 0)) return [{ id, desc: true }]
  return [{ id, desc: false }]
}

/** The table of documents: drawn row by row as it scrolls, wholly usable by keyboard. */
export function DocumentGrid({ documents, volumes, selection, setSelection, actions }: Props) {
  const { t, i18n } = useTranslation('documents')
  const { ref: measured, width } = useElementSize<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const root = useMergedRef(measured, scroller)
  const shown = useMemo(() => fittingColumns(width / REM_PX - PICK_REM), [width])
  const columns = useMemo(() => {
    const fileOrder = new Map(documents.map(({ id }, index) => [id, index]))
    return documentColumns({ t, language: i18n.language }, fileOrder)
  }, [documents, t, i18n.language])
  const table = useTable({ features: documentFeatures, columns, data: documents, getRowId: ({ id }) => id })
  const tableRows = table.getRowModel().rows
  const sorting = table.state.sorting
  const inFileOrder = sorting.length === 0 || (sorting[0]?.id === 'sheets' && !sorting[0].desc)

  const rows = useMemo(() => {
    const gaps = inFileOrder ? placeGaps(documents, volumes) : new Map<string | null, GapRow[]>()
    const all: GridRow[] = []
    for (const row of tableRows) {
      all.push(...(gaps.get(row.id) ?? []))
      all.push({ type: 'document', id: row.id, row })
    }
    return [...all, ...(gaps.get(null) ?? [])]
  }, [tableRows, documents, volumes, inFileOrder])
  const order = useMemo(() => tableRows.map(({ id }) => id), [tableRows])

  const { active } = selection
  const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 2)
  const onKeyDown = useGridKeys({ order, documents, selection, setSelection, actions, pageRows })
  const template = [
    `${PICK_REM}rem`,
    ...shown.map((id) => {
      const { rem, grow } = COLUMN_SIZES[id]
      return grow === undefined ? `${rem}rem` : `minmax(${rem}rem, ${grow}fr)`
    }),
  ].join(' ')
  const visible = useMemo(() => new Set<string>(shown), [shown])
  const latest = useRef({ order, selection, setSelection, actions, documents })
  latest.current = { order, selection, setSelection, actions, documents }
  const rowActions = useRef<RowActions>({
    pick: (id, keys) => latest.current.setSelection(pick(latest.current.selection, latest.current.order, id, keys)),
    toggle: (id) => latest.current.setSelection(toggle(latest.current.selection, id)),
    open: (id) => latest.current.actions.open(latest.current.documents.filter((document) => document.id === id)),
  }).current

  return (
    <div className={classes.frame}>
      <div
        ref={root}
        className={classes.root}
        role="grid"
        aria-label={t('title')}
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={shown.length + 1}
        aria-activedescendant={active === null ? undefined : `row-${active}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        style={{ '--columns': template } as CSSProperties}
      >
        <GridHead
          columns={shown}
          sorting={sorting}
          sort={(id) => table.setSorting(nextSorting(sorting, id))}
          allPicked={order.length > 0 && selection.picked.size === order.length}
          somePicked={selection.picked.size > 0}
          pickAll={(all) => setSelection({ ...selection, picked: new Set(all ? order : []) })}
        />
        <GridBody rows={rows} visible={visible} selection={selection} actions={rowActions} scroller={scroller} />
      </div>
    </div>
  )
}
