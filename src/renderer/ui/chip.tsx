import classes from './chip.module.css'

export type Tone = 'good' | 'warn' | 'bad'

type Props = {
  /** For the eye; the words say it too. */
  tone?: Tone | undefined
  children: string
}

/** A state or a circumstance in a word or two. */
export const Chip = ({ tone, children }: Props) => (
  <span className={classes.chip} data-tone={tone}>
    {children}
  </span>
)
