import type { ReactNode } from 'react'
import classes from './hearing-card.module.css'

/** A part of the card under its heading; `aside` stands at the heading's right. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.heading}>
        <h2 className={classes.title}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
