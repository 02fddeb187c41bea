import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierRow } from '#shared/domain/dossier.ts'
import { DossierTableRow } from './dossier-row.tsx'
import classes from './dossiers-screen.module.css'
import type { DossierSort, SortOrder } from './sort-dossiers.ts'
import type { Glances } from './use-glances.ts'

/** A row of two lines; each is measured once it is there. */
const ROW = 50
/** Cells of a row, also where the window is too narrow for some. */
const COLUMNS = 11

type Props = {
  rows: DossierRow[]
  glances: Glances
  sort: SortOrder
  setSort(sort: SortOrder): void
  edit(row: DossierRow): void
}

type HeadOptions = { numeric?: boolean; className?: string | undefined }

/** All dossiers, any number of them; what is out of sight is not drawn. */
export function DossierTable({ rows, glances, sort, setSort, edit }: Props) {
  const { t } = useTranslation('dossiers')
  const body = useRef<HTMLTableSectionElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => body.current?.closest<HTMLElement>('[data-scroll]') ?? null,
    estimateSize: () => ROW,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const head = (by: DossierSort, { numeric = false, className }: HeadOptions = {}) => {
    const own = sort.by === by
    return (
      <th
        aria-sort={own ? (sort.descending ? 'descending' : 'ascending') : undefined}
        data-numeric={numeric || undefined}
        className={className}
      >
        <button
          type="button"
          className={classes.sort}
          onClick={() => setSort({ by, descending: own ? !sort.descending : by === 'updated' || numeric })}
        >
          {t(`column.${by}`)}
          <span aria-hidden>{own ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
        </button>
      </th>
    )
  }
  const gap = (height: number) =>
    height > 0 && (
      <tr aria-hidden>
        <td colSpan={COLUMNS} className={classes.gap} style={{ height }} />
      </tr>
    )
  return (
    <div className={classes.fit}>
      <table className={classes.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {head('title')}
            {head('stage', { className: classes.wideOnly })}
            <th className={classes.wideOnly}>{t('column.court')}</th>
            {head('custody')}
            {head('hearing')}
            {head('deadline')}
            {head('documents', { numeric: true, className: classes.roomOnly })}
            <th data-numeric className={classes.wideOnly}>
              {t('column.pages')}
            </th>
            {head('opened', { className: classes.wideOnly })}
            {head('updated', { className: classes.roomOnly })}
            <th>
              <span className="delo-hidden">{t('column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {gap(before)}
          {items.map(({ index, key }) => {
            const row = rows[index]
            return (
              row && (
                <DossierTableRow
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  aria-rowindex={index + 2}
                  row={row}
                  glances={glances}
                  edit={edit}
                />
              )
            )
          })}
          {gap(after)}
        </tbody>
      </table>
    </div>
  )
}
