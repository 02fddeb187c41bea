import { type ReactNode, useId } from 'react'
import classes from './person-card.module.css'

/** A part of the card under its heading, perhaps with something to do at the heading's end. */
export function CardSection({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.sectionHead}>
        <h2 id={id} className={classes.sectionTitle}>
          {title}
        </h2>
        {action}
      </header>
      {children}
    </section>
  )
}
