import { VisuallyHidden } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deadline } from '#shared/domain/deadline.ts'
import type { DeadlineId } from '#shared/domain/ids.ts'
import classes from './deadline-list.module.css'
import { type DeadlineNames, DeadlineRow } from './deadline-row.tsx'
import { type ListRow, listRows } from './list-rows.ts'

const HEAD = 36
const ROW = 58

type Props = DeadlineNames & {
  deadlines: readonly Deadline[]
  today: string
  current: DeadlineId | null
  choose(id: DeadlineId): void
  /** Enter: on to what is chosen. */
  enter(): void
  erase(deadline: Deadline): void
  toggleDone(deadline: Deadline): void
}

type DeadlineOfRow = Extract<ListRow, { kind: 'deadline' }>
const isDeadline = (row: ListRow): row is DeadlineOfRow => row.kind === 'deadline'

/** Deadlines in their groups, any number of them. The list has the focus; arrows, Home and End choose at once. */
export function DeadlineList(props: Props) {
  const { deadlines, today, current, nameOf, chargeName, choose, enter, erase, toggleDone } = props
  const { t } = useTranslation('deadlines')
  const id = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const rows = listRows(deadlines, today)
  const options = rows.filter(isDeadline)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (rows[index]?.kind === 'head' ? HEAD : ROW),
    getItemKey: (index) => {
      const row = rows[index]
      return row ? (isDeadline(row) ? row.deadline.id : row.group) : index
    },
    overscan: 8,
  })
  const at = options.findIndex(({ deadline }) => deadline.id === current)
  const place = rows.findIndex((row) => isDeadline(row) && row.deadline.id === current)

  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' })
  }, [place, virtual])

  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = options[at]?.deadline
    const act = { Enter: enter, Delete: erase, ' ': toggleDone }[event.key]
    if (act && chosen) {
      event.preventDefault()
      return act(chosen)
    }
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key]
    const next = target === undefined ? undefined : options[Math.max(0, Math.min(options.length - 1, target))]
    if (!next) return
    event.preventDefault()
    choose(next.deadline.id)
  }

  return (
    <div
      ref={scroll}
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={at >= 0 ? `${id}-${current}` : undefined}
      className={classes.scroll}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key, size }) => {
          const row = rows[index]
          if (!row) return null
          const style = { transform: `translateY(${start}px)`, height: size }
          if (!isDeadline(row))
            return (
              <div
                key={key}
                role="presentation"
                aria-hidden
                className={classes.head}
                style={style}
                data-group={row.group}
              >
                {t(`group.${row.group}`)} <span className={classes.count}>{row.count}</span>
              </div>
            )
          const { deadline, group } = row
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active row
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's
            <div
              key={key}
              id={`${id}-${deadline.id}`}
              role="option"
              aria-selected={deadline.id === current}
              aria-setsize={options.length}
              aria-posinset={options.indexOf(row) + 1}
              className={classes.row}
              style={style}
              onClick={() => choose(deadline.id)}
            >
              <VisuallyHidden>{t(`group.${group}`)}: </VisuallyHidden>
              <DeadlineRow deadline={deadline} group={group} today={today} nameOf={nameOf} chargeName={chargeName} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
