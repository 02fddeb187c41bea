import { type ReactNode, useId } from 'react'
import classes from './settings.module.css'

/** A part of the settings: what it is at the left, its controls at the right. */
export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div>
        <h2 id={id} className={classes.heading}>
          {title}
        </h2>
        {hint && <p className={classes.hint}>{hint}</p>}
      </div>
      <div className={classes.controls}>{children}</div>
    </section>
  )
}
