// biome-ignore-all lint/a11y/useSemanticElements: a table of 50,000 rows is drawn as positioned boxes; its roles are told instead
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedFact } from '#shared/domain/fact.ts'
import { pick, type Selection, toggle } from '../../documents/table/selection.ts'
import { type ColumnId, columnTemplate, fittingColumns } from './columns.ts'
import classes from './fact-grid.module.css'
import { cellId, FactRow, type RowActions } from './fact-row.tsx'
import { GridHead } from './grid-head.tsx'
import { gridKeys } from './grid-keys.ts'
import { nextSorting, type Sorting } from './sort.ts'
import type { Names } from './use-names.ts'

const REM_PX = 16
const ROW_PX = 32
const PICK_REM = 2.25

type Props = {
  /** As they are shown, top to bottom. */
  facts: readonly ListedFact[]
  names: Names
  sorting: Sorting
  setSorting(sorting: Sorting): void
  selection: Selection
  setSelection(selection: Selection): void
  readOnly: boolean
  open(): void
  erase(): void
  add(): void
  arrange(id: string, by: 1 | -1): void
}

/** The table of facts: drawn row by row as it scrolls, each cell edited in its place, wholly usable by keyboard. */
export function FactGrid(props: Props) {
  const { facts, names, sorting, setSorting, selection, setSelection, readOnly } = props
  const { t } = useTranslation('facts')
  const { ref: measured, width } = useElementSize<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const root = useMergedRef(measured, scroller)
  const columns = useMemo(() => fittingColumns(width / REM_PX - PICK_REM), [width])
  const [wanted, setColumn] = useState<ColumnId>('text')
  const column = columns.includes(wanted) ? wanted : 'text'
  const [editing, setEditing] = useState<{ id: string; column: ColumnId } | null>(null)
  const order = useMemo(() => facts.map(({ id }) => id as string), [facts])
  const { active } = selection

  const rows = useVirtualizer({
    count: facts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => facts[index]?.id ?? index,
    overscan: 12,
    // Below the head, which stays.
    scrollPaddingStart: ROW_PX,
  })
  useEffect(() => {
    const index = active === null ? -1 : order.indexOf(active)
    if (index >= 0) rows.scrollToIndex(index)
  }, [active, order, rows])

  const edit = (id: string, at: ColumnId) => {
    if (at === 'citations') return props.open()
    if (!readOnly) setEditing({ id, column: at })
  }
  const endEdit = (next = false) => {
    const at = editing && columns.indexOf(editing.column)
    const following = at === null ? undefined : columns[at + 1]
    if (next && editing && following && following !== 'citations') {
      setColumn(following)
      setEditing({ id: editing.id, column: following })
    } else {
      setEditing(null)
      scroller.current?.focus()
    }
  }
  const latest = useRef({ order, selection, setSelection, edit, endEdit })
  latest.current = { order, selection, setSelection, edit, endEdit }
  const rowActions = useRef<RowActions>({
    pick(id, at, keys) {
      setColumn(at)
      latest.current.setSelection(pick(latest.current.selection, latest.current.order, id, keys))
    },
    toggle: (id) => latest.current.setSelection(toggle(latest.current.selection, id)),
    edit: (id, at) => latest.current.edit(id, at),
    endEdit: (next) => latest.current.endEdit(next),
  }).current

  const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 2)
  return (
    <div className={classes.frame}>
      <div
        ref={root}
        className={classes.root}
        role="grid"
        aria-label={t('title')}
        aria-multiselectable="true"
        aria-rowcount={facts.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={active === null ? undefined : cellId(active, column)}
        tabIndex={0}
        data-fact-grid
        onKeyDown={gridKeys({ ...props, order, columns, column, setColumn, edit, pageRows })}
        style={{ '--columns': columnTemplate(columns, PICK_REM) } as CSSProperties}
      >
        <GridHead
          columns={columns}
          sorting={sorting}
          sort={(id) => setSorting(nextSorting(sorting, id))}
          allPicked={order.length > 0 && selection.picked.size === order.length}
          somePicked={selection.picked.size > 0}
          pickAll={(all) => setSelection({ ...selection, picked: new Set(all ? order : []) })}
        />
        <div className={classes.body} role="rowgroup" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const fact = facts[index]
            if (!fact) return null
            return (
              <FactRow
                key={fact.id}
                fact={fact}
                columns={columns}
                names={names}
                top={start}
                index={index}
                picked={selection.picked.has(fact.id)}
                activeColumn={active === fact.id ? column : null}
                editing={editing?.id === fact.id ? editing.column : null}
                actions={rowActions}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
