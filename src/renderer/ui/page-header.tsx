import type { ReactNode } from 'react'
import classes from './page-header.module.css'

type Props = {
  title: string
  /** One quiet line under the title. */
  meta?: ReactNode
  /** Buttons, on the right. */
  actions?: ReactNode
}

/** The head of a screen. */
export function PageHeader({ title, meta, actions }: Props) {
  return (
    <header className={classes.root}>
      <div className={classes.words}>
        <h1 className={classes.title}>{title}</h1>
        {meta && <div className={classes.meta}>{meta}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  )
}
