import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Deadline, DeadlineBasis } from '#shared/domain/deadline.ts'
import { recheck } from '#shared/terms/recheck.ts'
import { useRequest } from '../../api/hooks.ts'
import { computedWords } from './computed-words.ts'
import { isOverridden } from './override.ts'
import classes from './working.module.css'
import { Confirm, Working } from './working.tsx'

type Props = {
  deadline: Deadline
  /** Takes the rule's date. */
  asComputed(basis: DeadlineBasis): void
  /** Takes today's version of the rule; a date set by hand stays. */
  recompute(basis: DeadlineBasis): void
  /** Keeps what was computed, having seen what today's rules give. */
  keep(basis: DeadlineBasis): void
}

/** What the rule gave and how, beside what holds; and what today's rules would give, for the user to take or leave. */
export function BasisBlock({ deadline, asComputed, recompute, keep }: Props) {
  const { t, i18n } = useTranslation('deadlines')
  const rules = useRequest('rules.list', {}).data
  const { basis } = deadline
  if (basis === null) return <p className={classes.quiet}>{t('card.byHand')}</p>
  const words = (one: DeadlineBasis) => computedWords(one, i18n.language)
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
            {t(now.moved ? 'changed.body' : 'changed.same', {
              old: basis.ruleVersion,
              new: now.version,
            })}{' '}
            {now.declined && t('changed.kept')}
          </p>
          {now.moved && (
            <p className={classes.change}>
              <s>{words(basis)}</s> <span aria-hidden>→</span> <b>{words(now.basis)}</b>
            </p>
          )}
          <div className={classes.decide}>
            <Button variant="default" size="compact-sm" onClick={() => recompute(now.basis)}>
              {t('changed.recompute')}
            </Button>
            {now.moved && !now.declined && (
              <Button variant="default" size="compact-sm" onClick={() => keep(now.basis)}>
                {t('changed.keep')}
              </Button>
            )}
          </div>
        </div>
      )}
      {now?.kind === 'gone' && <p className={classes.quiet}>{t('changed.gone', { old: basis.ruleVersion })}</p>}
      <Working lines={basis.working} label={t('card.working')} />
      {version && <Confirm confidence={version.confidence} checkedBy={version.checkedBy} />}
      {!version && <p className={classes.confirm}>{t('confirm')}</p>}
    </section>
  )
}
