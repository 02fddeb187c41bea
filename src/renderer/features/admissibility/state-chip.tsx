import { Chip, type Tone } from '../../ui/chip.tsx'

/** What a step came to, said in words and, for the eye, in colour. */
const TONE: Record<string, Tone> = {
  granted: 'good',
  'granted-in-part': 'good',
  overturned: 'good',
  excluded: 'good',
  refused: 'bad',
  'not-examined': 'bad',
  upheld: 'bad',
  'relied-on': 'bad',
  decisive: 'bad',
}

export const StateChip = ({ state, label }: { state: string; label: string }) => <Chip tone={TONE[state]}>{label}</Chip>
