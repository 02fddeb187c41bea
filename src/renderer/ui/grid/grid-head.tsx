// biome-ignore-all lint/a11y/useSemanticElements: see grid.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Sorting } from './columns.ts'
import classes from './grid.module.css'
import { clear, pickAll, type Selection } from './selection.ts'

type Props<Id extends string> = {
  columns: readonly Id[]
  nameOf(id: Id): string
  hintOf?(id: Id): string
  /** Left out: a check box for all rows, at the left. */
  pick?: ReactNode
  sorting: Sorting<Id>
  /** The column in whose order the table is without any sorting. */
  own: Id
  /** Left out for a table that has one order only. */
  sort?(id: Id): void
}

/** The names of the columns; each sorts where the table can be sorted. */
export function GridHead<Id extends string>({ columns, nameOf, hintOf, pick, sorting, own, sort }: Props<Id>) {
  const direction = (id: Id) => {
    if (!sort || (sorting ?? { id: own }).id !== id) return undefined
    return sorting?.desc ? 'descending' : 'ascending'
  }
  const arrow = { ascending: ' ↑', descending: ' ↓' }
  return (
    <div className={classes.head} role="rowgroup">
      <div className={classes.cells} role="row" aria-rowindex={1}>
        {pick && (
          <div role="columnheader" className={classes.pick}>
            {pick}
          </div>
        )}
        {columns.map((id) => {
          const way = direction(id)
          return (
            <div key={id} role="columnheader" aria-sort={way} className={classes.headCell} data-column={id}>
              {sort ? (
                <button type="button" className={classes.sort} onClick={() => sort(id)} title={hintOf?.(id)}>
                  {nameOf(id)}
                  <span aria-hidden>{way && arrow[way]}</span>
                </button>
              ) : (
                nameOf(id)
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

type PickAllProps = {
  label: string
  order: readonly string[]
  selection: Selection
  setSelection(selection: Selection): void
}

/** The box that picks every row, or none. */
export function PickAll({ label, order, selection, setSelection }: PickAllProps) {
  const all = order.length > 0 && selection.picked.size === order.length
  return (
    <Checkbox
      size="xs"
      aria-label={label}
      checked={all}
      indeterminate={selection.picked.size > 0 && !all}
      onChange={(event) => setSelection(event.currentTarget.checked ? pickAll(selection, order) : clear(selection))}
    />
  )
}
