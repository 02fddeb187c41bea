import { Kbd } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './court.module.css'

type Props = {
  name: string
  title: string
  /** The key that goes here. */
  shortcut?: string
  children: ReactNode
}

/** A part of the court room's screen. */
export function Part({ name, title, shortcut, children }: Props) {
  return (
    <section className={classes.part} data-part={name} aria-label={title}>
      <h2 className={classes.heading}>
        {title}
        {shortcut && <Kbd aria-hidden>{shortcut}</Kbd>}
      </h2>
      {children}
    </section>
  )
}
