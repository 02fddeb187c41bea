// biome-ignore-all lint/a11y/useSemanticElements: a table of 50,000 rows is drawn as positioned boxes; its roles are told instead
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import { COLUMN_SIZES, type ColumnId, documentColumns, documentFeatures, fittingColumns } from './columns.tsx'
import classes from './document-grid.module.css'
import { type GapRow, placeGaps, type SheetVolume } from './gaps.ts'
import { GridHead } from './grid-head.tsx'
import { useGridKeys } from './grid-keys.ts'
import { GapRowView, RowView } from './grid-rows.tsx'
import type { Selection } from './selection.ts'

const ROW_PX = 30
const GAP_PX = 24
const REM_PX = 16
/** The column of check boxes. */
const PICK_REM = 2.25

export type GridActions = {
  open(documents: CaseDocument[]): void
  openBeside(documents: CaseDocument[]): void
  edit(): void
  trash(documents: CaseDocument[]): void
}
type Props = {
  documents: CaseDocument[]
  /** Gaps are shown while the table is in file order; none while it is filtered. */
  volumes: readonly SheetVolume[]
  selection: Selection
  setSelection(selection: Selection): void
  actions: GridActions
}
type GridRow = { type: 'document'; id: string; document: CaseDocument } | GapRow

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
    for (const { original } of tableRows) {
      all.push(...(gaps.get(original.id) ?? []))
      all.push({ type: 'document', id: original.id, document: original })
    }
    return [...all, ...(gaps.get(null) ?? [])]
  }, [tableRows, documents, volumes, inFileOrder])
  const order = useMemo(() => tableRows.map(({ id }) => id), [tableRows])

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

  const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 2)
  const onKeyDown = useGridKeys({ order, documents, selection, setSelection, actions, pageRows })
  const template = [
    `${PICK_REM}rem`,
    ...shown.map((id) => (id === 'title' ? `minmax(${COLUMN_SIZES.title.rem}rem, 1fr)` : `${COLUMN_SIZES[id].rem}rem`)),
  ].join(' ')
  const visible = new Set<string>(shown)

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
          sort={(id: ColumnId) => {
            const own = sorting[0]?.id === id ? sorting[0] : null
            table.setSorting(
              own
                ? own.desc
                  ? []
                  : [{ id, desc: true }]
                : id === 'sheets' && inFileOrder
                  ? [{ id, desc: true }]
                  : [{ id, desc: false }],
            )
          }}
          allPicked={order.length > 0 && selection.picked.size === order.length}
          somePicked={selection.picked.size > 0}
          pickAll={(all) => setSelection({ ...selection, picked: new Set(all ? order : []) })}
        />
        <div className={classes.body} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (!row) return null
            const place = { top: start, index }
            if (row.type === 'gap')
              return <GapRowView key={row.id} gap={row} place={place} columns={shown.length + 1} />
            const tableRow = table.getRow(row.id)
            return (
              <RowView
                key={row.id}
                row={tableRow}
                visible={visible}
                place={place}
                order={order}
                selection={selection}
                setSelection={setSelection}
                open={() => actions.open([row.document])}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
