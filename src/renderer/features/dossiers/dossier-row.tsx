import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierRow } from '#shared/domain/dossier.ts'
import { navigate } from '../../app/routes.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import { shortDayAndTime } from '../../ui/when.ts'
import { CustodyBadge } from '../custody/custody-badge.tsx'
import { NextDueCell } from '../deadlines/next-due.tsx'
import { NextHearingCell } from '../hearings/next-hearing.tsx'
import classes from './dossiers-screen.module.css'
import type { Glances } from './use-glances.ts'

export const openDossier = ({ id }: DossierRow) => navigate({ screen: 'dossier', dossierId: id, tab: 'overview' })

type Props = ComponentPropsWithRef<'tr'> & { row: DossierRow; glances: Glances; edit(row: DossierRow): void }

/** One dossier: what it is, what runs out and comes next, how much there is to read. */
export function DossierTableRow({ row, glances, edit, ...props }: Props) {
  const { t, i18n } = useTranslation('dossiers')
  const changed = shortDayAndTime(row.updatedAt, i18n.language)
  return (
    // The title's button is the way in for the keyboard; a click anywhere on the row is a convenience for the mouse.
    <tr {...props} onClick={() => openDossier(row)} className={classes.row}>
      <td>
        <button type="button" className={classes.title} onClick={() => openDossier(row)}>
          {row.title}
        </button>
        <div className={classes.numbers}>
          {row.stage && <span className={classes.narrowOnly}>{glances.stages.name(row)}</span>}
          {row.caseNumbers.map(({ number }) => (
            <span key={number}>{number}</span>
          ))}
          {row.closedOn && <span>{t('closed', { date: shortDate(row.closedOn, i18n.language) })}</span>}
        </div>
      </td>
      <td className={classes.wideOnly}>{glances.stages.name(row)}</td>
      <td className={classes.wideOnly}>{row.court}</td>
      <td className={classes.held}>
        <CustodyBadge clocks={glances.clocks.get(row.id) ?? []} />
      </td>
      <td className={classes.hearing}>
        <NextHearingCell hearing={glances.hearings.get(row.id)} />
      </td>
      <td className={classes.deadline}>
        <NextDueCell due={glances.due.get(row.id)} today={glances.today} />
      </td>
      <td data-numeric className={classes.roomOnly}>
        {row.documentCount}
        {row.unreadCount > 0 && <div className={classes.quiet}>{t('unread', { count: row.unreadCount })}</div>}
      </td>
      <td data-numeric className={classes.wideOnly}>
        {row.pageCount}
      </td>
      <td className={classes.wideOnly}>{row.openedOn && shortDate(row.openedOn, i18n.language)}</td>
      <td className={`${classes.updated} ${classes.roomOnly}`}>
        <div>{changed.day}</div>
        <div>{changed.time}</div>
      </td>
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
  )
}
