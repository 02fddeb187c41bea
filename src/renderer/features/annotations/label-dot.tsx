import type { LabelColour } from '#shared/domain/label.ts'
import './label-colours.css'
import classes from './label-dot.module.css'

type Props = { colour: LabelColour | null; size?: number }

/** A label's colour as a dot. Decorative: the label's name stands beside it or names the button around it. */
export function LabelDot({ colour, size = 12 }: Props) {
  const style = colour
    ? { width: size, height: size, background: `var(--delo-fill-${colour})`, borderColor: `var(--delo-ink-${colour})` }
    : { width: size, height: size }
  return <span aria-hidden className={classes.dot} style={style} data-empty={colour === null || undefined} />
}
