// biome-ignore-all lint/a11y/useSemanticElements: a table of 50,000 rows is drawn as positioned boxes; its roles are told instead
import type { CSSProperties, KeyboardEventHandler, ReactNode } from 'react'
import classes from './grid.module.css'
import type { GridShape } from './use-grid.ts'

type Props<Id extends string> = {
  shape: GridShape<Id>
  label: string
  /** All rows, the head not among them. */
  rows: number
  /** The id of the element the keyboard is on. */
  active: string | undefined
  onKeyDown: KeyboardEventHandler
  head: ReactNode
  children: ReactNode
}

/** A table of any length, wholly usable by keyboard: it has the focus itself and names the row or cell the keyboard is on. */
export function Grid<Id extends string>({ shape, label, rows, active, onKeyDown, head, children }: Props<Id>) {
  return (
    <div className={classes.frame}>
      <div
        ref={shape.root}
        className={classes.root}
        role="grid"
        aria-label={label}
        aria-multiselectable={shape.withPicks || undefined}
        aria-rowcount={rows + 1}
        aria-colcount={shape.columns.length + Number(shape.withPicks)}
        aria-activedescendant={active}
        tabIndex={0}
        onKeyDown={onKeyDown}
        style={{ '--columns': shape.template, '--row': `${shape.rowPx}px` } as CSSProperties}
      >
        {head}
        {children}
      </div>
    </div>
  )
}
