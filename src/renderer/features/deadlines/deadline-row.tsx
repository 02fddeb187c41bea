import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Deadline } from '#shared/domain/deadline.ts'
import type { ChargeId, PersonId } from '#shared/domain/ids.ts'
import type { DueGroup } from '#shared/terms/due.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import { daysLeft } from './days-left.ts'
import classes from './deadline-list.module.css'
import { isOverridden } from './override.ts'
import { weekday } from './weekday.ts'

/** What is written for whom and what a deadline concerns. */
export type DeadlineNames = { nameOf(id: PersonId): string; chargeName(id: ChargeId): string }

type Props = { deadline: Deadline; group: DueGroup; today: string } & DeadlineNames

/** One deadline: when, what, whose and by which rule, and how long there is. */
export function DeadlineRow({ deadline, group, today, nameOf, chargeName }: Props) {
  const { t, i18n } = useTranslation('deadlines')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const { due, dueTime, basis, personId, chargeId, state, title } = deadline
  const rule = basis?.working.find((line) => line.rule !== null)?.rule
  const about = [personId && nameOf(personId), chargeId && chargeName(chargeId)]
  const detail = [...about, rule ? rule.source[language] : t('byHand')].filter(Boolean).join(' · ')
  return (
    <>
      <span className={classes.when}>
        <span className={classes.day}>{shortDate(due, i18n.language)}</span>
        <span className={classes.weekday}>{[weekday(due, i18n.language), dueTime].filter(Boolean).join(', ')}</span>
      </span>
      <span className={classes.what}>
        <span className={classes.title} data-closed={group === 'closed' || undefined}>
          {title}
        </span>
        <span className={classes.detail}>
          <span className={classes.about}>{detail}</span>
          {isOverridden(deadline) && (
            <span className={classes.differs}>
              <IconPencil size={13} aria-hidden /> {t('differs')}
            </span>
          )}
        </span>
      </span>
      <span className={classes.left} data-group={group}>
        {group === 'closed' ? t(`state.${state}`) : daysLeft(due, today, t)}
      </span>
    </>
  )
}
