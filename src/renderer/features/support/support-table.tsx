// biome-ignore-all lint/a11y/useSemanticElements: a table of 50,000 rows is drawn as positioned boxes; its roles are told instead
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid listens to the keys
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { PersonId, SupportEntryId } from '#shared/domain/ids.ts'
import type { SupportEntry } from '#shared/domain/support.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import { moneyWords } from './money.ts'
import { monthRows, type SupportRow } from './rows.ts'
import classes from './support-table.module.css'

const ROW_PX = 32
const MONTH_PX = 30
const COLUMNS = ['date', 'kind', 'personId', 'amount', 'donor', 'purpose'] as const

type Props = {
  entries: SupportEntry[]
  active: SupportEntryId | null
  nameOf(id: PersonId): string
  choose(id: SupportEntryId): void
  open(entry: SupportEntry): void
  erase(entry: SupportEntry): void
}

/** Every entry under its month, drawn as it scrolls. Arrows, Home, End and pages choose; Enter opens, Delete deletes. */
export function SupportTable({ entries, active, nameOf, choose, open, erase }: Props) {
  const { t, i18n } = useTranslation('support')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => monthRows(entries), [entries])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'month' ? MONTH_PX : ROW_PX),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  })
  useEffect(() => {
    const at = active === null ? -1 : rows.findIndex(({ id }) => id === active)
    if (at >= 0) virtualizer.scrollToIndex(at)
  }, [active, rows, virtualizer])

  const onKeyDown = (event: KeyboardEvent) => {
    const at = entries.findIndex(({ id }) => id === active)
    const present = entries[at]
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 3)
    const steps = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page }
    const target = { ...steps, Home: 0, End: entries.length - 1 }[event.key]
    const next = target === undefined ? undefined : entries[Math.max(0, Math.min(entries.length - 1, target))]
    if (next) choose(next.id)
    else if (event.key === 'Enter' && present) open(present)
    else if (event.key === 'Delete' && present) {
      const after = entries[at + 1] ?? entries[at - 1]
      if (after) choose(after.id)
      erase(present)
    } else return
    event.preventDefault()
  }

  const cell = (entry: SupportEntry, column: (typeof COLUMNS)[number]): string => {
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
  const monthName = ({ month, date }: Extract<SupportRow, { type: 'month' }>) =>
    month === '' ? edtfWords(date, language) : edtfWords(month, language)
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('title')}
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={active === null ? undefined : `support-${active}`}
      tabIndex={0}
      className={classes.root}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.cells}>
          {COLUMNS.map((column) => (
            <div key={column} role="columnheader" data-column={column}>
              {t(`field.${column}`)}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          const place = { transform: `translateY(${start}px)` }
          if (row.type === 'month')
            return (
              <div key={row.id} role="row" aria-rowindex={index + 2} className={classes.month} style={place}>
                <div role="gridcell" aria-colspan={COLUMNS.length} className={classes.monthCell}>
                  <span className={classes.monthName}>{monthName(row)}</span>
                  <span className={classes.monthSums}>
                    {row.sums.map(({ amount, currency }) => moneyWords(amount, currency, i18n.language)).join(' · ')}
                  </span>
                  <span className={classes.monthCount}>{t('count', { count: row.count })}</span>
                </div>
              </div>
            )
          const { entry } = row
          return (
            <div
              key={row.id}
              id={`support-${entry.id}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={entry.id === active}
              className={`${classes.cells} ${classes.row}`}
              style={place}
              onClick={() => choose(entry.id)}
              onDoubleClick={() => open(entry)}
            >
              {COLUMNS.map((column) => (
                <div key={column} role="gridcell" className={classes.cell} data-column={column}>
                  {cell(entry, column)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
