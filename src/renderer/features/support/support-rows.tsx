// biome-ignore-all lint/a11y/useSemanticElements: see ui/grid/grid.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid listens to the keys
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { PersonId, SupportEntryId } from '#shared/domain/ids.ts'
import { moneyWords } from '#shared/domain/money-words.ts'
import type { SupportEntry } from '#shared/domain/support.ts'
import type { SupportMonth } from '#shared/domain/support-view.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import grid from '../../ui/grid/grid.module.css'
import { WaitingRow } from '../../ui/grid/grid-row.tsx'
import type { ColumnId } from './columns.ts'
import classes from './support-table.module.css'

type MonthProps = { month: SupportMonth; index: number; top: number; columns: number }

/** The head of a month with what it comes to. */
export function MonthRow({ month: { month, date, sums, count }, index, top, columns }: MonthProps) {
  const { t, i18n } = useTranslation('support')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  return (
    <div role="row" aria-rowindex={index + 2} className={classes.month} style={{ transform: `translateY(${top}px)` }}>
      <div role="gridcell" aria-colspan={columns} className={classes.monthCell}>
        <span className={classes.monthName}>{edtfWords(month === '' ? date : month, language)}</span>
        <span className={classes.monthSums}>
          {sums.map(({ amount, currency }) => moneyWords(amount, currency, i18n.language)).join(' · ')}
        </span>
        <span className={classes.monthCount}>{t('count', { count })}</span>
      </div>
    </div>
  )
}

type EntryProps = {
  id: string
  /** Left out while it is being read. */
  entry: SupportEntry | undefined
  columns: readonly ColumnId[]
  index: number
  top: number
  active: boolean
  nameOf(id: PersonId): string
  choose(id: SupportEntryId): void
  open(id: SupportEntryId): void
}

export const EntryRow = memo(function EntryRow(props: EntryProps) {
  const { id, entry, columns, index, top, active, nameOf, choose, open } = props
  const { t, i18n } = useTranslation('support')
  if (!entry) return <WaitingRow index={index} top={top} columns={columns.length} />
  const cell = (column: ColumnId): string => {
    switch (column) {
      case 'date':
        return shortDate(entry.date, i18n.language)
      case 'kind':
        return t(`kind.${entry.kind}`)
      case 'personId':
        return nameOf(entry.personId)
      case 'amount':
        return entry.amount === null || entry.currency === null
          ? ''
          : moneyWords(entry.amount, entry.currency, i18n.language)
      case 'donor':
        return entry.donor
      case 'purpose':
        return [entry.purpose, entry.note].filter(Boolean).join(' · ')
    }
  }
  return (
    <div
      id={`support-${id}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      data-active={active || undefined}
      className={grid.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => choose(entry.id)}
      onDoubleClick={() => open(entry.id)}
    >
      {columns.map((column) => {
        const words = cell(column)
        return (
          <div
            key={column}
            role="gridcell"
            className={`${grid.cell} ${classes.cell}`}
            data-column={column}
            title={words}
          >
            {words}
          </div>
        )
      })}
    </div>
  )
})
