import { useTranslation } from 'react-i18next'
import type { Statement } from '#shared/domain/statement.ts'
import { Chip, type Tone } from '../../ui/chip.tsx'

/** The conditions that matter, as one can read them at a glance; what was in order is not listed but for counsel of one's own. */
export function ConditionChips({ statement }: { statement: Statement }) {
  const { t } = useTranslation('testimony')
  const { conditions, counsel } = statement
  const chips: { key: string; words: string; tone: Tone | undefined }[] = []
  const put = (key: string, tone: Tone | undefined, words = t(`chip.${key}`)) => chips.push({ key, words, tone })
  if (conditions.tortureAlleged) put('torture', 'bad')
  if (conditions.injuries.trim() !== '') put('injuries', 'bad')
  if (conditions.threats.trim() !== '') put('threats', 'bad')
  if (counsel === 'none') put('noCounsel', 'bad')
  if (counsel === 'appointed') put('appointed', 'warn')
  if (counsel === 'retained') put('retained', 'good')
  if (conditions.night) put('night', 'warn')
  if (conditions.hoursHeldBefore !== null && conditions.hoursHeldBefore > 0)
    put('held', 'warn', t('chip.held', { count: conditions.hoursHeldBefore }))
  if (conditions.complaint.trim() !== '') put('complaint', undefined)
  return (
    <>
      {chips.map(({ key, words, tone }) => (
        <Chip key={key} tone={tone}>
          {words}
        </Chip>
      ))}
    </>
  )
}

const LINEAGE_TONE = {
  first: undefined,
  maintained: 'good',
  changed: 'warn',
  retracted: 'bad',
  'read-out': undefined,
} as const

export function LineageChip({ lineage }: Pick<Statement, 'lineage'>) {
  const { t } = useTranslation('testimony')
  return <Chip tone={LINEAGE_TONE[lineage]}>{t(`lineage.${lineage}`)}</Chip>
}
