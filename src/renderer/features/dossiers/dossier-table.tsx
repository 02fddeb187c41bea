import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustodyGlance } from '#shared/contract/custody.ts'
import type { DossierRow } from '#shared/domain/dossier.ts'
import type { HearingBrief } from '#shared/domain/hearing.ts'
import { navigate } from '../../app/routes.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import { dateAndTime } from '../../ui/when.ts'
import { CustodyBadge } from '../custody/custody-badge.tsx'
import { NextHearingCell } from '../hearings/next-hearing.tsx'
import classes from './dossiers-screen.module.css'
import type { DossierSort, SortOrder } from './sort-dossiers.ts'

type Props = {
  rows: DossierRow[]
  clocksOf(row: DossierRow): CustodyGlance[]
  next: ReadonlyMap<DossierRow['id'], HearingBrief>
  sort: SortOrder
  setSort(sort: SortOrder): void
  edit(row: DossierRow): void
}

const openDossier = (row: DossierRow) => navigate({ screen: 'dossier', dossierId: row.id, tab: 'overview' })

export function DossierTable({ rows, next, clocksOf, sort, setSort, edit }: Props) {
  const { t, i18n } = useTranslation('dossiers')
  const head = (by: DossierSort, { numeric = false, roomOnly = false } = {}) => {
    const own = sort.by === by
    return (
      <th
        aria-sort={own ? (sort.descending ? 'descending' : 'ascending') : undefined}
        data-numeric={numeric || undefined}
        className={roomOnly ? classes.roomOnly : undefined}
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
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {head('title')}
          {head('stage', { roomOnly: true })}
          <th className={classes.wideOnly}>{t('column.court')}</th>
          <th className={classes.roomOnly}>{t('column.custody')}</th>
          {head('hearing')}
          {head('documents', { numeric: true })}
          <th data-numeric className={classes.roomOnly}>
            {t('column.unread')}
          </th>
          <th data-numeric className={classes.wideOnly}>
            {t('column.pages')}
          </th>
          {head('opened')}
          {head('updated', { roomOnly: true })}
          <th>
            <span className="delo-hidden">{t('column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          // The title's button is the way in for the keyboard; a click anywhere on the row is a convenience for the mouse.
          <tr key={row.id} onClick={() => openDossier(row)} className={classes.row}>
            <td>
              <button type="button" className={classes.title} onClick={() => openDossier(row)}>
                {row.title}
              </button>
              <div className={classes.numbers}>{row.caseNumbers.map(({ number }) => number).join(' · ')}</div>
            </td>
            <td className={classes.roomOnly}>{row.stage && t(`stage.${row.stage}`)}</td>
            <td className={classes.wideOnly}>{row.court}</td>
            <td className={classes.roomOnly}>
              <CustodyBadge clocks={clocksOf(row)} />
            </td>
            <td className={classes.hearing}>
              <NextHearingCell hearing={next.get(row.id)} />
            </td>
            <td data-numeric>{row.documentCount}</td>
            <td data-numeric className={classes.roomOnly}>
              {row.unreadCount > 0 && row.unreadCount}
            </td>
            <td data-numeric className={classes.wideOnly}>
              {row.pageCount}
            </td>
            <td>{row.openedOn && shortDate(row.openedOn, i18n.language)}</td>
            <td className={`${classes.quiet} ${classes.roomOnly}`}>{dateAndTime(row.updatedAt, i18n.language)}</td>
            <td>
              <ActionIcon
                aria-label={t('editOne', { title: row.title })}
                onClick={(event) => {
                  event.stopPropagation()
                  edit(row)
                }}
              >
                <IconPencil size={15} />
              </ActionIcon>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
