import { Spotlight } from '@mantine/spotlight'
import type { QuickAction } from './quick-actions.tsx'
import classes from './spotlight.module.css'

type Props = { action: QuickAction; page?: boolean }

/** One row of the quick search. */
export function QuickRow({ action: { icon: Icon, label, detail, run }, page = false }: Props) {
  return (
    <Spotlight.Action onClick={run} className={classes.action}>
      <Icon size={18} stroke={1.5} aria-hidden className={classes.icon} />
      <span className={classes.words}>
        <span className={classes.label} data-page={page || undefined}>
          {label}
        </span>
        {detail && <span className={classes.detail}>{detail}</span>}
      </span>
    </Spotlight.Action>
  )
}
