import { useEffect, useRef } from 'react'
import { isEditable } from '../../app/shortcuts.ts'
import type { DocumentView } from '../../viewer/view.ts'

export type PaneCommands = {
  find(): void
  sidebar(): void
  annotations(): void
  area(): void
  /** An area of a scan that becomes a claim. */
  claimArea(): void
  hit(direction: 1 | -1): void
  /** A fact of the mark that is open; `known`: one that is there already. */
  fact(known: boolean): void
  /** A new statement of what is read. */
  statement(): void
  goToPageField(): void
}

/** Physical keys, so that they are where they are under any layout. Text fields keep their letters. */
function run(event: KeyboardEvent, view: DocumentView, commands: PaneCommands): boolean {
  const { page, pageCount } = view.state()
  const ctrl = event.ctrlKey || event.metaKey
  if (ctrl && !event.altKey && !event.shiftKey) {
    switch (event.code) {
      case 'KeyF':
        commands.find()
        return true
      case 'Equal':
      case 'NumpadAdd':
        view.zoomBy(1)
        return true
      case 'Minus':
      case 'NumpadSubtract':
        view.zoomBy(-1)
        return true
      case 'Digit0':
      case 'Numpad0':
        view.setZoom('auto')
        return true
      case 'KeyG':
        commands.goToPageField()
        return true
      default:
        return false
    }
  }
  if (ctrl || event.altKey || isEditable(event.target)) return false
  switch (event.code) {
    case 'KeyJ':
      if (page < pageCount - 1) view.goTo(page + 1)
      return true
    case 'KeyK':
      if (page > 0) view.goTo(page - 1)
      return true
    case 'Home':
      view.goTo(0)
      return true
    case 'End':
      view.goTo(pageCount - 1)
      return true
    case 'PageDown':
    case 'PageUp':
      view.container.scrollBy({ top: (event.code === 'PageDown' ? 0.9 : -0.9) * view.container.clientHeight })
      return true
    case 'KeyR':
      view.rotateBy(event.shiftKey ? -90 : 90)
      return true
    case 'KeyT':
      commands.sidebar()
      return true
    case 'KeyM':
      commands.annotations()
      return true
    case 'KeyA':
      if (event.shiftKey) commands.claimArea()
      else commands.area()
      return true
    case 'KeyF':
      commands.fact(event.shiftKey)
      return true
    case 'KeyS':
      if (!event.shiftKey) return false
      commands.statement()
      return true
    case 'KeyN':
      commands.hit(event.shiftKey ? -1 : 1)
      return true
    default:
      return false
  }
}

/** The keys of the pane that is worked in. */
export function usePaneKeys(view: DocumentView | null, active: boolean, commands: PaneCommands): void {
  const latest = useRef(commands)
  latest.current = commands
  useEffect(() => {
    if (!view || !active) return
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || inDialog(event.target)) return
      if (run(event, view, latest.current)) event.preventDefault()
    }
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [view, active])
  useEffect(() => {
    if (!view) return
    // Ctrl with the wheel is the browser's own zoom unless somebody says otherwise, so this one may not be passive.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      view.zoomBy(event.deltaY < 0 ? 1 : -1, { x: event.clientX, y: event.clientY })
    }
    view.container.addEventListener('wheel', wheel, { passive: false })
    return () => view.container.removeEventListener('wheel', wheel)
  }, [view])
}

const inDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
