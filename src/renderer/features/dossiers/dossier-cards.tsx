import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustodyGlance } from '#shared/contract/custody.ts'
import type { DossierRow } from '#shared/domain/dossier.ts'
import type { HearingBrief } from '#shared/domain/hearing.ts'
import { navigate } from '../../app/routes.ts'
import { CustodyBadge } from '../custody/custody-badge.tsx'
import { NextHearingCell } from '../hearings/next-hearing.tsx'
import classes from './dossiers-screen.module.css'

type Props = {
  rows: DossierRow[]
  next: ReadonlyMap<DossierRow['id'], HearingBrief>
  clocksOf(row: DossierRow): CustodyGlance[]
  edit(row: DossierRow): void
}

/** The same dossiers as covers on a shelf, for those who have few. */
export function DossierCards({ rows, next, clocksOf, edit }: Props) {
  const { t } = useTranslation('dossiers')
  return (
    <ul className={classes.cards}>
      {rows.map((row) => (
        <li key={row.id} className={classes.card}>
          <div className={classes.cardHead}>
            <button
              type="button"
              className={classes.cardTitle}
              onClick={() => navigate({ screen: 'dossier', dossierId: row.id, tab: 'overview' })}
            >
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
          <div className={classes.numbers}>{row.caseNumbers.map(({ number }) => number).join(' · ')}</div>
          <div className={classes.cardCourt}>
            {[row.stage && t(`stage.${row.stage}`), row.court].filter(Boolean).join(' · ')}
          </div>
          <div className={classes.numbers}>
            <CustodyBadge clocks={clocksOf(row)} />
          </div>
          {next.has(row.id) && (
            <div className={classes.cardHearing}>
              {t('column.hearing')}: <NextHearingCell hearing={next.get(row.id)} />
            </div>
          )}
          <div className={classes.cardFoot}>
            <span>{t('documents', { count: row.documentCount })}</span>
            <span>{t('pages', { count: row.pageCount })}</span>
            {row.unreadCount > 0 && <span>{t('unread', { count: row.unreadCount })}</span>}
            <span>{t('notes', { count: row.noteCount })}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}
