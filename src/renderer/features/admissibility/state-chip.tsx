import classes from './admissibility.module.css'

/** What a step came to, said in words and, for the eye, in colour. */
const TONE: Record<string, 'good' | 'bad' | 'open'> = {
  granted: 'good',
  'granted-in-part': 'good',
  overturned: 'good',
  excluded: 'good',
  refused: 'bad',
  'not-examined': 'bad',
  upheld: 'bad',
  'relied-on': 'bad',
  decisive: 'bad',
  pending: 'open',
  postponed: 'open',
}

export function StateChip({ state, label }: { state: string; label: string }) {
  return (
    <span className={classes.chip} data-tone={TONE[state]}>
      {label}
    </span>
  )
}
