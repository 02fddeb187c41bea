import { type KeyboardEvent, useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type PersonId, SupportEntryId } from '#shared/domain/ids.ts'
import type { SupportEntry } from '#shared/domain/support.ts'
import type { SupportMonth } from '#shared/domain/support-view.ts'
import type { Rows } from '../../api/rows.ts'
import { Grid } from '../../ui/grid/grid.tsx'
import { GridBody } from '../../ui/grid/grid-body.tsx'
import { GridHead } from '../../ui/grid/grid-head.tsx'
import { gridKeys } from '../../ui/grid/grid-keys.ts'
import { NOTHING_PICKED } from '../../ui/grid/selection.ts'
import { useGrid } from '../../ui/grid/use-grid.ts'
import { SIZES } from './columns.ts'
import { MonthRows } from './rows.ts'
import { EntryRow, MonthRow } from './support-rows.tsx'

const ROW_PX = 32
const MONTH_PX = 30

type Props = {
  /** Ids as they are shown, the latest first, and the months they stand under. */
  order: readonly string[]
  months: readonly SupportMonth[]
  rows: Rows<SupportEntry>
  active: SupportEntryId | null
  nameOf(id: PersonId): string
  choose(id: SupportEntryId): void
  open(id: SupportEntryId): void
  erase(entry: SupportEntry): void
}

/** Every entry under its month, read and drawn as it scrolls. Arrows, Home, End and pages choose; Enter opens, Delete deletes. */
export function SupportTable({ order, months, rows, active, nameOf, choose, open, erase }: Props) {
  const { t } = useTranslation('support')
  const shape = useGrid(SIZES, ROW_PX, false)
  const placed = useMemo(() => new MonthRows(months), [months])
  const at = useMemo(() => (active === null ? -1 : order.indexOf(active)), [active, order])
  const read = useMemo(() => {
    /** Heads of months are rows too: there are at most as many entries in view. */
    const firstOf = (from: number) => {
      const is = placed.at(from)
      const entry = is.type === 'entry' ? is : placed.at(from + 1)
      return entry.type === 'entry' ? entry.at : 0
    }
    return {
      ...rows,
      look: (from: number, to: number) => rows.look(order, firstOf(from), firstOf(from) + to - from),
      isThere: (from: number, to: number) => rows.isThere(order, firstOf(from), firstOf(from) + to - from),
    }
  }, [rows, order, placed])
  const own = (event: KeyboardEvent): boolean => {
    const present = active === null ? undefined : rows.get(active)
    if (event.altKey || !present) return false
    if (event.key === 'Enter') open(present.id)
    else if (event.key === 'Delete') {
      const after = order[at + 1] ?? order[at - 1]
      if (after !== undefined) choose(SupportEntryId.parse(after))
      erase(present)
    } else return false
    return true
  }
  return (
    <Grid
      shape={shape}
      label={t('title')}
      rows={placed.count}
      active={active === null ? undefined : `support-${active}`}
      onKeyDown={gridKeys({
        order,
        selection: { ...NOTHING_PICKED, active },
        setSelection: (next) => next.active !== null && choose(SupportEntryId.parse(next.active)),
        pageRows: shape.pageRows,
        own,
      })}
      head={<GridHead columns={shape.columns} nameOf={(id) => t(`field.${id}`)} sorting={null} own="date" />}
    >
      <GridBody
        count={placed.count}
        sizeOf={useCallback((row) => (placed.at(row).type === 'month' ? MONTH_PX : ROW_PX), [placed])}
        keyOf={useCallback(
          (row) => {
            const is = placed.at(row)
            return is.type === 'month' ? `month ${is.month.month}` : (order[is.at] ?? String(row))
          },
          [placed, order],
        )}
        active={at < 0 ? -1 : placed.rowOf(at)}
        scroller={shape.scroller}
        read={read}
      >
        {(row, top) => {
          const is = placed.at(row)
          if (is.type === 'month')
            return <MonthRow month={is.month} index={row} top={top} columns={shape.columns.length} />
          const id = order[is.at]
          if (id === undefined) return null
          return (
            <EntryRow
              id={id}
              entry={rows.get(id)}
              columns={shape.columns}
              index={row}
              top={top}
              active={id === active}
              nameOf={nameOf}
              choose={choose}
              open={open}
            />
          )
        }}
      </GridBody>
    </Grid>
  )
}
