import { useTranslation } from 'react-i18next'
import type { Statement } from '#shared/domain/statement.ts'
import classes from './testimony.module.css'

type Tone = 'grave' | 'warn' | 'good' | undefined

/** The conditions that matter, as one can read them at a glance; what was in order is not listed but for counsel of one's own. */
export function ConditionChips({ statement }: { statement: Statement }) {
  const { t } = useTranslation('testimony')
  const { conditions, counsel } = statement
  const chips: { key: string; words: string; tone: Tone }[] = []
  const put = (key: string, tone: Tone, words = t(`chip.${key}`)) => chips.push({ key, words, tone })
  if (conditions.tortureAlleged) put('torture', 'grave')
  if (conditions.injuries.trim() !== '') put('injuries', 'grave')
  if (conditions.threats.trim() !== '') put('threats', 'grave')
  if (counsel === 'none') put('noCounsel', 'grave')
  if (counsel === 'appointed') put('appointed', 'warn')
  if (counsel === 'retained') put('retained', 'good')
  if (conditions.night) put('night', 'warn')
  if (conditions.hoursHeldBefore !== null && conditions.hoursHeldBefore > 0)
    put('held', 'warn', t('chip.held', { count: conditions.hoursHeldBefore }))
  if (conditions.complaint.trim() !== '') put('complaint', undefined)
  return (
    <>
      {chips.map(({ key, words, tone }) => (
        <span key={key} className={classes.chip} data-tone={tone}>
          {words}
        </span>
      ))}
    </>
  )
}

const LINEAGE_TONE = {
  first: undefined,
  maintained: 'good',
  changed: 'warn',
  retracted: 'grave',
  'read-out': undefined,
} as const

export function LineageChip({ lineage }: Pick<Statement, 'lineage'>) {
  const { t } = useTranslation('testimony')
  return (
    <span className={classes.chip} data-tone={LINEAGE_TONE[lineage]}>
      {t(`lineage.${lineage}`)}
    </span>
  )
}
