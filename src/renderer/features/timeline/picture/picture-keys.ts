import { DAY } from '#shared/timeline/shape.ts'
import type { Camera } from './camera.ts'
import type { Step } from './walk.ts'

export const YEAR = 365 * DAY
export const MONTH = 31 * DAY

type Actions = { camera: Camera; walk(step: Step): void; open(): void; close(): void; today(): void; find(): void }

const STEPS: Record<string, Step> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  'Shift+ArrowRight': 'next-in-lane',
  'Shift+ArrowLeft': 'previous-in-lane',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** What a key of the picture does; null when it is not one of the picture's. Letters go by their place, so that they work under any layout. */
export function actionOf(event: Key, { camera, walk, open, close, today, find }: Actions): (() => void) | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  const step = STEPS[`${event.shiftKey ? 'Shift+' : ''}${event.key}`]
  if (step) return () => walk(step)
  if (event.key === '+' || event.key === '=') return () => camera.zoomBy(1.6)
  if (event.key === '-' || event.key === '−') return () => camera.zoomBy(1 / 1.6)
  switch (event.code) {
    case 'Digit0':
    case 'Numpad0':
      return () => camera.showAll()
    case 'Enter':
    case 'NumpadEnter':
      return open
    case 'Escape':
      return close
    case 'KeyT':
      return today
    case 'KeyF':
      return find
    case 'KeyY':
      return () => camera.showSpan(YEAR)
    case 'KeyM':
      return () => camera.showSpan(MONTH)
    case 'KeyD':
      return () => camera.showSpan(DAY)
    default:
      return null
  }
}
