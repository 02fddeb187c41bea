import { ActionIcon, Tooltip } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import classes from './toolbar.module.css'

type ToolProps = {
  label: string
  /** Shown behind the label; also told to screen readers. */
  keys?: string
  icon: ReactNode
  pressed?: boolean
  disabled?: boolean
  /** Left out where there is little room: it has a key. */
  optional?: boolean
  onClick(): void
}

/** A button of a toolbar. Does not take the focus from the text when it is clicked. */
export function Tool({ label, keys, icon, pressed, disabled = false, optional = false, onClick }: ToolProps) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <ActionIcon
        data-tool
        data-optional={optional || undefined}
        className={classes.tool}
        aria-label={label}
        {...(keys ? { 'aria-keyshortcuts': keys.replaceAll('Ctrl', 'Control') } : {})}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        aria-disabled={disabled || undefined}
        data-pressed={pressed || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (!disabled) onClick()
        }}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}

export const ToolGap = ({ optional = false }: { optional?: boolean }) => (
  <span className={classes.gap} data-optional={optional || undefined} aria-hidden />
)

const STEP: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

type Props = { label: string; children: ReactNode /** Behind the tools. */; aside?: ReactNode; onEscape(): void }

/** One stop of the Tab key; arrows, Home and End move between the tools, Escape goes back to the text. */
export function Toolbar({ label, children, aside, onEscape }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const tools = () =>
    [...(box.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])].filter((tool) => tool.offsetParent)

  // Which tool Tab reaches is written to the elements directly: tools come and go with the place of the cursor.
  const settle = (element: HTMLDivElement | null) => {
    box.current = element
    const all = tools()
    for (const [index, tool] of all.entries()) tool.tabIndex = index === Math.min(current, all.length - 1) ? 0 : -1
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      return onEscape()
    }
    const step = STEP[event.key]
    const all = tools()
    const at = all.indexOf(event.target as HTMLElement)
    if (!step || at < 0) return
    event.preventDefault()
    const next = step(at, all.length)
    setCurrent(next)
    all[next]?.focus()
  }

  return (
    <div className={classes.bar}>
      <div
        ref={settle}
        role="toolbar"
        aria-label={label}
        className={classes.tools}
        onKeyDown={onKeyDown}
        onFocus={(event) => setCurrent(Math.max(0, tools().indexOf(event.target as HTMLElement)))}
      >
        {children}
      </div>
      {aside && <div className={classes.aside}>{aside}</div>}
    </div>
  )
}
