// biome-ignore-all lint/a11y/useSemanticElements: see document-grid.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ColumnId } from './columns.tsx'
import classes from './document-grid.module.css'

type Props = {
  columns: ColumnId[]
  sorting: readonly { id: string; desc: boolean }[]
  sort(id: ColumnId): void
  allPicked: boolean
  somePicked: boolean
  pickAll(all: boolean): void
}

export function GridHead({ columns, sorting, sort, allPicked, somePicked, pickAll }: Props) {
  const { t } = useTranslation('documents')
  const own = (id: ColumnId) => sorting.find((sorted) => sorted.id === id)
  const direction = (id: ColumnId) => {
    const sorted = own(id)
    // Without any other order the table is in file order.
    if (!sorted) return sorting.length === 0 && id === 'sheets' ? 'ascending' : undefined
    return sorted.desc ? 'descending' : 'ascending'
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
            <button type="button" className={classes.sort} onClick={() => sort(id)} title={t(`columnHint.${id}`)}>
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
