import type { KeyboardEvent, PointerEvent } from 'react'
import classes from './splitter.module.css'

type Props = { /** Share of the left side, 0–1. */ value: number; label: string; onChange(value: number): void }

const LEAST = 0.2
const STEP = 0.02
const within = (value: number) => Math.min(1 - LEAST, Math.max(LEAST, value))

/** The border between two panes: dragged, or moved with the arrows. */
export function Splitter({ value, label, onChange }: Props) {
  const drag = (event: PointerEvent<HTMLElement>) => {
    const { previousElementSibling: left, nextElementSibling: right } = event.currentTarget
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !left || !right) return
    const from = left.getBoundingClientRect().left
    const to = right.getBoundingClientRect().right
    onChange(within((event.clientX - from) / (to - from)))
  }
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0
    if (by === 0) return
    event.preventDefault()
    onChange(within(value + by))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a movable border is no <hr>
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(value * 100)}
      aria-valuemin={LEAST * 100}
      aria-valuemax={(1 - LEAST) * 100}
      tabIndex={0}
      className={classes.root}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => onChange(0.5)}
      onKeyDown={move}
    />
  )
}
