import type { Rect } from '#shared/domain/passage.ts'
import { displayed, type PageSpace, type Rotation } from './geometry.ts'

/** Puts a place of a page a third below the top of the window, where the eye rests, and in view sideways. */
export function scrollToPlace(
  container: HTMLElement,
  page: HTMLElement,
  space: PageSpace,
  turn: Rotation,
  place: Rect,
): void {
  const [unit] = displayed(space, turn, { type: 'rect', rect: place })
  if (!unit) return
  const frame = page.getBoundingClientRect()
  const view = container.getBoundingClientRect()
  const top = frame.top - view.top + unit.top * frame.height
  const left = frame.left - view.left + unit.left * frame.width
  const hidden = left < 0 || left + unit.width * frame.width > container.clientWidth
  container.scrollTo({
    top: container.scrollTop + top - container.clientHeight / 3,
    ...(hidden ? { left: Math.max(0, container.scrollLeft + left - 40) } : {}),
  })
}
