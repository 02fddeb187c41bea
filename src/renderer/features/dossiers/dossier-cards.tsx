import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierRow } from '#shared/domain/dossier.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import { CustodyBadge } from '../custody/custody-badge.tsx'
import { NextDueCell } from '../deadlines/next-due.tsx'
import { NextHearingCell } from '../hearings/next-hearing.tsx'
import { openDossier } from './dossier-row.tsx'
import classes from './dossiers-screen.module.css'
import type { Glances } from './use-glances.ts'

type Props = { rows: DossierRow[]; glances: Glances; edit(row: DossierRow): void }

/** The same dossiers as covers on a shelf, for those who have few. */
export function DossierCards({ rows, glances, edit }: Props) {
  const { t, i18n } = useTranslation('dossiers')
  return (
    <ul className={classes.cards}>
      {rows.map((row) => {
        const clocks = glances.clocks.get(row.id)
        const hearing = glances.hearings.get(row.id)
        const due = glances.due.get(row.id)
        return (
          <li key={row.id} className={classes.card}>
            <div className={classes.cardHead}>
              <button type="button" className={classes.cardTitle} onClick={() => openDossier(row)}>
                {row.title}
              </button>
              <ActionIcon
                className={classes.cardEdit}
                aria-label={t('editOne', { title: row.title })}
                onClick={() => edit(row)}
              >
                <IconPencil size={15} />
              </ActionIcon>
            </div>
            <div className={classes.numbers}>
              {[
                ...row.caseNumbers.map(({ number }) => number),
                row.closedOn && t('closed', { date: shortDate(row.closedOn, i18n.language) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
            <div className={classes.cardCourt}>{[glances.stages.name(row), row.court].filter(Boolean).join(' · ')}</div>
            {(clocks || hearing || due) && (
              <dl className={classes.cardGlances}>
                {clocks && (
                  <div>
                    <dt>{t('column.custody')}</dt>
                    <dd>
                      <CustodyBadge clocks={clocks} />
                    </dd>
                  </div>
                )}
                {hearing && (
                  <div>
                    <dt>{t('column.hearing')}</dt>
                    <dd>
                      <NextHearingCell hearing={hearing} />
                    </dd>
                  </div>
                )}
                {due && (
                  <div>
                    <dt>{t('column.deadline')}</dt>
                    <dd>
                      <NextDueCell due={due} today={glances.today} />
                    </dd>
                  </div>
                )}
              </dl>
            )}
            <div className={classes.cardFoot}>
              <span>{t('documents', { count: row.documentCount })}</span>
              <span>{t('pages', { count: row.pageCount })}</span>
              {row.unreadCount > 0 && <span>{t('unread', { count: row.unreadCount })}</span>}
              <span>{t('notes', { count: row.noteCount })}</span>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
