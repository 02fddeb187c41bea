import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './issue-tree.module.css'
import type { TreeRow } from './tree-rows.ts'

/** Where on a row something is dropped. */
export type Drop = 'before' | 'into' | 'after'

type Props = {
  id: string
  row: TreeRow
  count: number
  selected: boolean
  draggable: boolean
  dragging: boolean
  choose(): void
  fold(closed: boolean): void
  rename(): void
  drag(on: boolean): void
  drop(where: Drop): void
  /** In place of the title while it is written. */
  field: ReactNode
  below: ReactNode
}

/** The upper third of a row is before it, the lower third after it, the middle in it. */
function whereOn(event: DragEvent): Drop {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  const part = (event.clientY - top) / height
  return part < 0.3 ? 'before' : part > 0.7 ? 'after' : 'into'
}

/** One issue of the tree. Keys are the tree's, which has the focus. */
export function TreeItem(props: Props) {
  const { id, row, count, selected, draggable, dragging, choose, fold, rename, drag, drop, field, below } = props
  const { t } = useTranslation('issues')
  const [over, setOver] = useState<Drop | null>(null)
  const { issue, level, open } = row
  return (
    <>
      {field ?? (
        <div
          id={id}
          role="treeitem"
          tabIndex={-1}
          aria-level={level}
          aria-posinset={row.position}
          aria-setsize={row.siblings}
          aria-selected={selected}
          {...(open === null ? {} : { 'aria-expanded': open })}
          className={classes.item}
          data-over={(dragging && over) || undefined}
          style={{ paddingInlineStart: `${(level - 1) * 0.875 + 0.5}rem` }}
          draggable={draggable}
          onDragStart={(event) => {
            event.dataTransfer.setData('text/plain', issue.title)
            event.dataTransfer.effectAllowed = 'move'
            drag(true)
          }}
          onDragEnd={() => drag(false)}
          onDragOver={(event) => {
            if (!dragging) return
            event.preventDefault()
            setOver(whereOn(event))
          }}
          onDragLeave={() => setOver(null)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(null)
            drop(whereOn(event))
          }}
          onClick={choose}
          onDoubleClick={rename}
          onKeyDown={() => undefined}
        >
          <span
            className={classes.fold}
            aria-hidden
            onClick={(event) => {
              if (open === null) return
              event.stopPropagation()
              fold(open)
            }}
          >
            {open === true && <IconChevronDown size={14} />}
            {open === false && <IconChevronRight size={14} />}
          </span>
          <span className={classes.name} title={`${t(`kind.${issue.kind}`)}: ${issue.title}`}>
            {issue.title}
          </span>
          <span className={classes.count}>{count}</span>
        </div>
      )}
      {below}
    </>
  )
}
