import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Deadline, DeadlineBasis } from '#shared/domain/deadline.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import { recheck } from '#shared/terms/recheck.ts'
import { useRequest } from '../../api/hooks.ts'
import { isOverridden } from './override.ts'
import classes from './working.module.css'
import { Confirm, Working } from './working.tsx'

type Props = {
  deadline: Deadline
  /** Takes the rule's date. */
  asComputed(basis: DeadlineBasis): void
  /** Takes today's version of the rule; a date set by hand stays. */
  recompute(basis: DeadlineBasis): void
}

/** What the rule gave and how, beside what holds; and what today's rules would give, for the user to take or leave. */
export function BasisBlock({ deadline, asComputed, recompute }: Props) {
  const { t, i18n } = useTranslation('deadlines')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const rules = useRequest('rules.list', {}).data
  const { basis } = deadline
  if (basis === null) return <p className={classes.quiet}>{t('card.byHand')}</p>
  const words = ({ computed, computedTime }: DeadlineBasis) =>
    `${edtfWords(computed, language)}${computedTime === null ? '' : `, ${computedTime}`}`
  const now = rules && recheck(basis, deadline.zone, rules)
  const [setId, ruleId] = basis.ruleId.split('/')
  const version = rules?.sets
    .find(({ id }) => id === setId)
    ?.rules.find(({ id }) => id === ruleId)
    ?.versions.find((one) => basis.ruleVersion.endsWith(`/${one.version}`))
  return (
    <section className={classes.block} aria-label={t('card.computed')}>
      <p className={classes.computed}>
        <span>
          <span className={classes.label}>{t('card.computed')}: </span>
          <b>{words(basis)}</b>
        </span>
        {isOverridden(deadline) && (
          <Button variant="subtle" size="compact-sm" onClick={() => asComputed(basis)}>
            {t('card.asComputed')}
          </Button>
        )}
      </p>
      {now?.kind === 'changed' && (
        <div className={classes.notice} role="status">
          <b>{t('changed.title')}</b>
          <p>
            {now.basis.computed === basis.computed && now.basis.computedTime === basis.computedTime
              ? t('changed.same', { old: basis.ruleVersion, new: now.version })
              : t('changed.body', { old: basis.ruleVersion, new: now.version, date: words(now.basis) })}
          </p>
          <Button variant="default" size="compact-sm" onClick={() => recompute(now.basis)}>
            {t('changed.recompute')}
          </Button>
        </div>
      )}
      {now?.kind === 'gone' && <p className={classes.quiet}>{t('changed.gone', { old: basis.ruleVersion })}</p>}
      <Working lines={basis.working} label={t('card.working')} />
      {version && <Confirm confidence={version.confidence} checkedBy={version.checkedBy} />}
      {!version && <p className={classes.confirm}>{t('confirm')}</p>}
    </section>
  )
}
