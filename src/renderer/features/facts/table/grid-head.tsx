// biome-ignore-all lint/a11y/useSemanticElements: see fact-grid.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ColumnId } from './columns.ts'
import classes from './fact-grid.module.css'
import type { Sorting } from './sort.ts'

type Props = {
  columns: readonly ColumnId[]
  sorting: Sorting
  sort(id: ColumnId): void
  allPicked: boolean
  somePicked: boolean
  pickAll(all: boolean): void
}

export function GridHead({ columns, sorting, sort, allPicked, somePicked, pickAll }: Props) {
  const { t } = useTranslation('facts')
  const direction = (id: ColumnId) => {
    // Without any other order the table is in order of time.
    if (sorting === null) return id === 'date' ? 'ascending' : undefined
    if (sorting.id !== id) return undefined
    return sorting.desc ? 'descending' : 'ascending'
  }
  return (
    <div className={classes.head} role="rowgroup">
      <div className={classes.cells} role="row" aria-rowindex={1}>
        <div role="columnheader" className={classes.pick}>
          <Checkbox
            size="xs"
            aria-label={t('pickAll')}
            checked={allPicked}
            indeterminate={somePicked && !allPicked}
            onChange={(event) => pickAll(event.currentTarget.checked)}
          />
        </div>
        {columns.map((id) => (
          <div key={id} role="columnheader" aria-sort={direction(id)} className={classes.headCell} data-column={id}>
            <button type="button" className={classes.sort} onClick={() => sort(id)}>
              {t(`column.${id}`)}
              <span aria-hidden>
                {direction(id) === 'ascending' ? ' ↑' : direction(id) === 'descending' ? ' ↓' : ''}
              </span>
            </button>
          </div>
        ))}
      </div>
    </div>
  )
}
