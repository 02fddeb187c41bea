import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ListedFact } from '#shared/domain/fact.ts'
import { shortDate } from '../../../ui/dates/short-date.ts'
import { STANCES, StanceMark } from '../citations/stance.tsx'
import classes from './cell.module.css'
import type { ColumnId } from './columns.ts'
import type { Names } from './use-names.ts'

/** What a cell shows. */
export function CellView({ fact, column, names }: { fact: ListedFact; column: ColumnId; names: Names }) {
  const { t, i18n } = useTranslation('facts')
  switch (column) {
    case 'date': {
      if (!fact.when) return <span className={classes.none}>—</span>
      const date = shortDate(fact.when.date, i18n.language)
      return (
        <span title={fact.when.wording || undefined}>
          {date}
          {fact.when.time !== null && <span className={classes.clock}> {fact.when.time}</span>}
        </span>
      )
    }
    case 'text':
      return <span title={fact.text}>{fact.text}</span>
    case 'status':
      return (
        <span className={classes.status} data-status={fact.status}>
          {t(`status.${fact.status}`)}
        </span>
      )
    case 'material':
      return t(`material.${fact.material}`)
    case 'issues':
      return <span title={names.issue(fact)}>{names.issue(fact)}</span>
    case 'persons':
      return <span title={names.person(fact)}>{names.person(fact)}</span>
    case 'citations':
      return <Counts fact={fact} />
  }
}

function Counts({ fact: { citations } }: { fact: ListedFact }) {
  const { t } = useTranslation('facts')
  const there = STANCES.filter((stance) => citations[stance] > 0)
  if (there.length === 0) return <VisuallyHidden>{t('citation.noneShort')}</VisuallyHidden>
  return (
    <span className={classes.counts}>
      {there.map((stance) => (
        <span key={stance} className={classes.countOf} title={t(`stanceCount.${stance}`, { count: citations[stance] })}>
          <StanceMark stance={stance} />
          <span aria-hidden>{citations[stance]}</span>
          <VisuallyHidden>{t(`stanceCount.${stance}`, { count: citations[stance] })}</VisuallyHidden>
        </span>
      ))}
    </span>
  )
}
