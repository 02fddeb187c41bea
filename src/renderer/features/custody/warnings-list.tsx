import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustodyPeriodId } from '#shared/domain/ids.ts'
import classes from './custody-screen.module.css'
import type { ShownWarning } from './warnings.ts'

type Props = { warnings: readonly ShownWarning[]; open(id: CustodyPeriodId): void }

/** What looks wrong; each leads to the period where it may be put right. */
export function WarningsList({ warnings, open }: Props) {
  const { t } = useTranslation('custody')
  if (warnings.length === 0) return null
  return (
    <ul className={classes.warnings} aria-label={t('warning.title')}>
      {warnings.map(({ text, periods: [first], danger }) => (
        <li key={text} data-danger={danger || undefined}>
          <IconAlertTriangle size={15} aria-hidden />
          {first ? (
            <button type="button" onClick={() => open(first)}>
              {text}
            </button>
          ) : (
            <span>{text}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
