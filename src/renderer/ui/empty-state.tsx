import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

type Props = {
  icon?: ReactNode
  title: string
  /** What belongs here and how it gets here. */
  children?: ReactNode
  actions?: ReactNode
}

/** An empty screen that teaches. */
export function EmptyState({ icon, title, children, actions }: Props) {
  return (
    <div className={classes.root}>
      {icon && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <h2 className={classes.title}>{title}</h2>
      {children && <div className={classes.body}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}
