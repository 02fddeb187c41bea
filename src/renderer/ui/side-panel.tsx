import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { hasOpenList } from './open-list.ts'
import classes from './side-panel.module.css'

type Props = {
  title: string
  close(): void
  children: ReactNode
  /** Stays at the foot while the rest scrolls. */
  footer?: ReactNode
}

/** Escape is for a list or for what floats over the panel first, though the event comes by here as well. */
const isOver = (panel: HTMLElement | null, target: EventTarget): boolean =>
  (target instanceof Element && panel?.contains(target) === false) || hasOpenList(target)

/** A panel beside the content, in place of a dialogue: the content stays readable and usable. Escape closes it. */
export function SidePanel({ title, close, children, footer }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  return (
    <aside
      ref={panel}
      className={classes.root}
      aria-labelledby={id}
      onKeyDown={(event) => {
        // A menu or list inside closes first.
        if (event.key !== 'Escape' || event.defaultPrevented || isOver(panel.current, event.target)) return
        event.stopPropagation()
        close()
      }}
    >
      <header className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        <ActionIcon aria-label={t('closePanel')} onClick={close}>
          <IconX size={17} />
        </ActionIcon>
      </header>
      <div className={classes.body}>{children}</div>
      {footer && <footer className={classes.foot}>{footer}</footer>}
    </aside>
  )
}
