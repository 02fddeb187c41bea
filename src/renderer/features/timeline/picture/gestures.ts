import { GUTTER } from '#shared/timeline/paint-gutter.ts'
import type { Hit } from '#shared/timeline/paint-lanes.ts'
import type { Stage } from './stage.ts'

type Answers = {
  choose(hit: Hit | null): void
  open(hit: Hit): void
  hover(hit: Hit | null, x: number, y: number): void
}

/** Pixels a pointer may move and still have clicked. */
const CLICK = 4
/** A notch of a wheel zooms by about a fifth. */
const PER_PIXEL = 0.0018

/** Wheel and pinch zoom where the pointer is, dragging pans, a click chooses. Answers the function that stops it all. */
export function listenToPointer(target: HTMLElement, stage: Stage, answers: Answers): () => void {
  const pointers = new Map<number, { x: number; y: number }>()
  let dragged = 0
  const place = (event: MouseEvent) => {
    const box = target.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  const wheel = (event: WheelEvent) => {
    const { x } = place(event)
    // Over the names of lanes the wheel scrolls, as it does everywhere.
    if (x < GUTTER && !event.ctrlKey) return
    event.preventDefault()
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    const sideways = event.shiftKey ? event.deltaY : event.deltaX
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return stage.camera.panBy(sideways * unit)
    const strength = event.ctrlKey ? PER_PIXEL * 4 : PER_PIXEL
    stage.camera.zoomAt(x - GUTTER, Math.exp(-event.deltaY * unit * strength))
  }

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || event.offsetX > target.clientWidth) return
    pointers.set(event.pointerId, place(event))
    dragged = 0
    target.setPointerCapture(event.pointerId)
  }

  const pinch = (before: { x: number; y: number }, now: { x: number; y: number }, other: { x: number; y: number }) => {
    const [old, fresh] = [Math.abs(before.x - other.x), Math.abs(now.x - other.x)]
    if (old > 20 && fresh > 20) stage.camera.zoomAt((now.x + other.x) / 2 - GUTTER, fresh / old)
  }

  const move = (event: PointerEvent) => {
    const now = place(event)
    const before = pointers.get(event.pointerId)
    if (!before) return answers.hover(stage.hitAt(now.x, now.y), now.x, now.y)
    pointers.set(event.pointerId, now)
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
    if (other) return pinch(before, now, other)
    dragged += Math.abs(now.x - before.x) + Math.abs(now.y - before.y)
    if (dragged <= CLICK) return
    answers.hover(null, 0, 0)
    target.dataset.dragging = ''
    stage.camera.panBy(before.x - now.x)
    target.scrollTop += before.y - now.y
  }

  const up = (event: PointerEvent) => {
    delete target.dataset.dragging
    if (!pointers.delete(event.pointerId) || dragged > CLICK || event.type === 'pointercancel') return
    const { x, y } = place(event)
    answers.choose(stage.hitAt(x, y))
  }

  const twice = (event: MouseEvent) => {
    const { x, y } = place(event)
    const hit = stage.hitAt(x, y)
    if (hit) answers.open(hit)
  }
  const leave = () => answers.hover(null, 0, 0)
  const scroll = () => stage.scrolled()

  target.addEventListener('wheel', wheel, { passive: false })
  target.addEventListener('pointerdown', down)
  target.addEventListener('pointermove', move)
  target.addEventListener('pointerup', up)
  target.addEventListener('pointercancel', up)
  target.addEventListener('pointerleave', leave)
  target.addEventListener('dblclick', twice)
  target.addEventListener('scroll', scroll, { passive: true })
  return () => {
    target.removeEventListener('wheel', wheel)
    target.removeEventListener('pointerdown', down)
    target.removeEventListener('pointermove', move)
    target.removeEventListener('pointerup', up)
    target.removeEventListener('pointercancel', up)
    target.removeEventListener('pointerleave', leave)
    target.removeEventListener('dblclick', twice)
    target.removeEventListener('scroll', scroll)
  }
}
