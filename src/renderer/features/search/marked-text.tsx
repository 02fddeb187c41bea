import type { ReactNode } from 'react'
import type { Snippet } from '#shared/domain/search.ts'
import classes from './marked-text.module.css'

/** A snippet with its matched words marked. */
export function MarkedText({ snippet: { text, marks } }: { snippet: Snippet }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start))
    parts.push(
      <mark key={start} className={classes.mark}>
        {text.slice(start, end)}
      </mark>,
    )
    at = end
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}
