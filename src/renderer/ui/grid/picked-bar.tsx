import { Button } from '@mantine/core'
import classes from './picked-bar.module.css'

type Props = {
  words: string
  /** Opens what can be done with all that is picked; null where it is open. */
  edit: (() => void) | null
  editWords: string
}

/** How many rows are picked, under the table. */
export function PickedBar({ words, edit, editWords }: Props) {
  return (
    <div className={classes.root} role="status">
      {words}
      {edit && (
        <Button variant="subtle" size="compact-xs" onClick={edit}>
          {editWords}
        </Button>
      )}
    </div>
  )
}
