import { IconCheck, IconPoint, IconX } from '@tabler/icons-react'
import type { Stance } from '#shared/domain/fact.ts'
import classes from './stance.module.css'

/** In the order in which they are counted and shown. */
export const STANCES: readonly Stance[] = ['supports', 'contradicts', 'mentions']
const ICONS = { supports: IconCheck, contradicts: IconX, mentions: IconPoint }

/** A tick, a cross or a dot; the shape says it, the colour only helps. */
export function StanceMark({ stance, size = 14 }: { stance: Stance; size?: number }) {
  const Image = ICONS[stance]
  return (
    <span className={classes.mark} data-stance={stance} aria-hidden>
      <Image size={size} stroke={2.4} />
    </span>
  )
}
