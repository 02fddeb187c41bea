import { type Row, useTable } from '@tanstack/react-table'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import { nextSorting, type Sorting } from '../../../ui/grid/columns.ts'
import { Grid } from '../../../ui/grid/grid.tsx'
import { GridBody } from '../../../ui/grid/grid-body.tsx'
import { GridHead, PickAll } from '../../../ui/grid/grid-head.tsx'
import { gridKeys } from '../../../ui/grid/grid-keys.ts'
import { pick, type Selection, toggle } from '../../../ui/grid/selection.ts'
import { useGrid } from '../../../ui/grid/use-grid.ts'
import { type ColumnId, documentColumns, documentFeatures, SIZES } from './columns.tsx'
import { documentKeys, type GridActions } from './document-keys.ts'
import { type GapRow, placeGaps, type SheetVolume } from './gaps.ts'
import { GapRowView, type RowActions, RowView } from './grid-rows.tsx'

const ROW_PX = 30
const GAP_PX = 24

type GridRow = { type: 'document'; id: string; row: Row<typeof documentFeatures, CaseDocument> } | GapRow
type Props = {
  documents: CaseDocument[]
  /** Gaps are shown while the table is in file order; none while it is filtered. */
  volumes: readonly SheetVolume[]
  selection: Selection
  setSelection(selection: Selection): void
  actions: GridActions
}

/** The table of documents: drawn row by row as it scrolls, wholly usable by keyboard. */
export function DocumentGrid({ documents, volumes, selection, setSelection, actions }: Props) {
  const { t, i18n } = useTranslation('documents')
  const shape = useGrid(SIZES, ROW_PX)
  const columns = useMemo(() => {
    const fileOrder = new Map(documents.map(({ id }, index) => [id, index]))
    return documentColumns({ t, language: i18n.language }, fileOrder)
  }, [documents, t, i18n.language])
  const table = useTable({ features: documentFeatures, columns, data: documents, getRowId: ({ id }) => id })
  const tableRows = table.getRowModel().rows
  const sorting = (table.state.sorting[0] ?? null) as Sorting<ColumnId>
  const inFileOrder = sorting === null || (sorting.id === 'sheets' && !sorting.desc)

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
  const at = useMemo(() => (active === null ? -1 : rows.findIndex(({ id }) => id === active)), [active, rows])
  const visible = useMemo(() => new Set<string>(shape.columns), [shape.columns])

  const targets = () => {
    const ids = selection.picked.size > 0 ? selection.picked : new Set([active])
    return tableRows.filter(({ id }) => ids.has(id)).map(({ original }) => original)
  }
  const latest = useRef({ order, selection, setSelection, actions, documents })
  latest.current = { order, selection, setSelection, actions, documents }
  const rowActions = useRef<RowActions>({
    pick: (id, keys) => latest.current.setSelection(pick(latest.current.selection, latest.current.order, id, keys)),
    toggle: (id) => latest.current.setSelection(toggle(latest.current.selection, id)),
    open: (id) => latest.current.actions.open(latest.current.documents.filter((document) => document.id === id)),
  }).current

  return (
    <Grid
      shape={shape}
      label={t('title')}
      rows={rows.length}
      active={active === null ? undefined : `row-${active}`}
      onKeyDown={gridKeys({
        order,
        selection,
        setSelection,
        pageRows: shape.pageRows,
        own: documentKeys(actions, targets),
      })}
      head={
        <GridHead
          columns={shape.columns}
          nameOf={(id) => t(`column.${id}`)}
          hintOf={(id) => t(`columnHint.${id}`)}
          sorting={sorting}
          own="sheets"
          sort={(id) => {
            const next = nextSorting(sorting, id, 'sheets')
            table.setSorting(next === null ? [] : [next])
          }}
          pick={<PickAll label={t('pickAll')} order={order} selection={selection} setSelection={setSelection} />}
        />
      }
    >
      <GridBody
        count={rows.length}
        sizeOf={useCallback((index) => (rows[index]?.type === 'gap' ? GAP_PX : ROW_PX), [rows])}
        keyOf={useCallback((index) => rows[index]?.id ?? String(index), [rows])}
        active={at}
        scroller={shape.scroller}
      >
        {(index, top) => {
          const row = rows[index]
          if (!row) return null
          if (row.type === 'gap') return <GapRowView gap={row} top={top} index={index} columns={visible.size + 1} />
          return (
            <RowView
              row={row.row}
              visible={visible}
              top={top}
              index={index}
              picked={selection.picked.has(row.id)}
              active={active === row.id}
              actions={rowActions}
            />
          )
        }}
      </GridBody>
    </Grid>
  )
}
