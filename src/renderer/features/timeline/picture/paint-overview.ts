import { TimelineLane } from '#shared/domain/timeline.ts'
import { framed, xOf } from '#shared/timeline/scale.ts'
import { reach } from '#shared/timeline/shape.ts'
import { ticks } from '#shared/timeline/ticks.ts'
import type { CanvasBrush } from './canvas-brush.ts'
import type { Scene } from './scene.ts'

const TOP = 6
const BOTTOM = 17

/** All the time of the case in one strip: a hair for each event in its lane's colour, years or months beneath. */
export function paintOverview(brush: CanvasBrush, scene: Scene, width: number, height: number, ground: string): void {
  const { palette, domain, entries, language } = scene
  const scale = framed(domain, width)
  const marks = ticks(scale, width, language)
  const labels = marks.major.length > 2 ? marks.major : marks.minor
  brush.box(0, 0, width, height, { fill: ground })
  for (const { time, label } of labels) {
    const x = Math.round(xOf(scale, time)) + 0.5
    brush.line(x, 0, x, height, { ink: palette.lineStrong, width: 1 })
    brush.text(label, x + 4, height - 5, { ink: palette.inkFaint, size: 10.5 })
  }
  const row = (height - TOP - BOTTOM) / TimelineLane.options.length
  for (const { event, shape } of entries.values()) {
    const { from, to } = reach(shape)
    const left = Math.max(0, xOf(scale, from))
    const right = Math.min(width, xOf(scale, to))
    const y = TOP + TimelineLane.options.indexOf(event.lane) * row
    const fill = event.look === 'alarm' ? palette.danger : palette.lanes[event.lane]
    brush.box(left, y, Math.max(1.5, right - left), Math.max(1.5, row - 0.5), { fill, alpha: 0.75 })
  }
  const now = xOf(scale, scene.today)
  brush.line(now, 0, now, height, { ink: palette.accent, width: 1 })
}
