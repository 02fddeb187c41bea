import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSecondsLeft } from './idle.ts'
import classes from './sealed-workspace.module.css'

/** When the compartment closes by itself; in the last minute the seconds, and what keeps it open. Said aloud once. */
export function ClosesIn({ minutes }: { minutes: number }) {
  const { t } = useTranslation('sealed')
  const seconds = useSecondsLeft(minutes)
  return (
    <>
      <span className={classes.itself} data-soon={seconds !== null || undefined}>
        {seconds === null
          ? t('bar.closesItself', { count: minutes })
          : t(seconds > 0 ? 'bar.closesSoon' : 'bar.closing', { seconds })}
      </span>
      <VisuallyHidden role="status">{seconds === null ? '' : t('bar.closesSoonSaid')}</VisuallyHidden>
    </>
  )
}
