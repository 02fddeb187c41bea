import { useEffect, useRef } from 'react'
import { SHEET, type VolumeReading } from '#shared/domain/reading.ts'
import { useColourScheme } from '../../../app/settings.ts'
import { flagsOf } from './sheet-index.ts'

/** Pixels of a sheet, and of a sheet with the space beside it. */
export const CELL = 14
export const STEP = 17

type Props = {
  volume: VolumeReading
  from: number
  to: number
  /** First and last of the sheets that are picked; null in another volume. */
  picked: [number, number] | null
}

const COLOURS = ['line-strong', 'accent', 'raised', 'warning', 'danger', 'ink', 'paper'] as const
type Colours = Record<(typeof COLOURS)[number], string>

/** The tokens as they are now: a canvas knows no variables. Drawn through an element, since light-dark() is resolved there only. */
function coloursOf(element: HTMLElement): Colours {
  const probe = document.createElement('span')
  element.parentElement?.append(probe)
  const colours = Object.fromEntries(
    COLOURS.map((name) => {
      probe.style.color = `var(--delo-${name})`
      return [name, getComputedStyle(probe).color]
    }),
  ) as Colours
  probe.remove()
  return colours
}

/** One row of sheets. A canvas: a file of 20,000 sheets would be as many elements. */
export function SheetStrip({ volume, from, to, picked }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scheme = useColourScheme()
  const draw = useRef<() => void>(undefined)
  draw.current = () => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context) return
    const ratio = window.devicePixelRatio || 1
    element.width = (to - from + 1) * STEP * ratio
    element.height = STEP * ratio
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    const colours = coloursOf(element)
    for (let sheet = from; sheet <= to; sheet++) {
      const chosen = picked !== null && sheet >= picked[0] && sheet <= picked[1]
      drawSheet(context, (sheet - from) * STEP, flagsOf(volume, sheet), Number(volume.marks[sheet - 1] ?? 0), colours)
      if (!chosen) continue
      context.strokeStyle = colours.ink
      context.lineWidth = 2
      context.strokeRect((sheet - from) * STEP + 1, 1, CELL + 1, CELL + 1)
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn
  useEffect(() => draw.current?.(), [volume, from, to, picked?.[0], picked?.[1]])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page has the colours of a new scheme a moment after it is told here
  useEffect(() => {
    const frame = requestAnimationFrame(() => draw.current?.())
    return () => cancelAnimationFrame(frame)
  }, [scheme])
  return <canvas ref={canvas} aria-hidden style={{ width: (to - from + 1) * STEP, height: STEP, display: 'block' }} />
}

/** Read: filled. Partly: the lower half. Unread: a frame. Missing: a dash. Twice: a corner. Marks: a dot that grows. */
function drawSheet(
  context: CanvasRenderingContext2D,
  left: number,
  flags: number,
  marks: number,
  colours: Colours,
): void {
  const x = left + 1.5
  const y = 1.5
  if ((flags & SHEET.present) === 0) {
    context.fillStyle = colours.warning
    context.fillRect(left + 4, 8, CELL - 5, 2)
    return
  }
  const read = (flags & SHEET.read) !== 0
  context.lineWidth = 1
  context.fillStyle = read ? colours.accent : colours.raised
  context.fillRect(x, y, CELL, CELL)
  if ((flags & SHEET.partly) !== 0) {
    context.fillStyle = colours.accent
    context.fillRect(x, y + CELL / 2, CELL, CELL / 2)
  }
  context.strokeStyle = read ? colours.accent : colours['line-strong']
  context.strokeRect(x, y, CELL, CELL)
  if ((flags & SHEET.double) !== 0) {
    context.fillStyle = colours.danger
    context.beginPath()
    context.moveTo(x + CELL - 7, y)
    context.lineTo(x + CELL, y)
    context.lineTo(x + CELL, y + 7)
    context.fill()
  }
  if (marks > 0) {
    context.fillStyle = read ? colours.paper : colours.ink
    context.beginPath()
    context.arc(x + CELL / 2, y + CELL / 2, 1.6 + Math.min(marks, 6) * 0.4, 0, Math.PI * 2)
    context.fill()
  }
}
