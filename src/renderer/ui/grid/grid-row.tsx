// biome-ignore-all lint/a11y/useSemanticElements: see grid.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import classes from './grid.module.css'

type PickBoxProps = { picked: boolean; label: string; toggle(): void }

/** The box at the left of a row. A click on it is the box's, not the row's. */
export function PickBox({ picked, label, toggle }: PickBoxProps) {
  return (
    <div role="gridcell" className={classes.pick}>
      <input
        type="checkbox"
        tabIndex={-1}
        className={classes.box}
        checked={picked}
        aria-label={label}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onChange={toggle}
      />
    </div>
  )
}

type WaitingProps = { index: number; top: number; columns: number }

/** The place of a row that is being read. */
export function WaitingRow({ index, top, columns }: WaitingProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-busy
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colspan={columns}>
        <div className={classes.waiting} data-waiting />
      </div>
    </div>
  )
}
