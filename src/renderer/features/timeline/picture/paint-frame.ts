import type { Layout } from '#shared/timeline/layout.ts'
import { AXIS, paintAxis, paintGrid, paintToday } from '#shared/timeline/paint-axis.ts'
import { GUTTER, paintGrounds, paintGutter } from '#shared/timeline/paint-gutter.ts'
import { type Hit, paintLanes } from '#shared/timeline/paint-lanes.ts'
import { type Scale, xOf } from '#shared/timeline/scale.ts'
import { ticks } from '#shared/timeline/ticks.ts'
import type { CanvasBrush } from './canvas-brush.ts'
import type { Scene } from './scene.ts'

export type Frame = {
  scene: Scene
  layout: Layout
  scale: Scale
  width: number
  height: number
  scrollTop: number
  chosen: string | null
}

/** One frame; answers where events were drawn, x from the left end of the time. Nothing of the page is measured or moved. */
export function paintFrame(context: CanvasRenderingContext2D, brush: CanvasBrush, frame: Frame): Hit[] {
  const { scene, layout, scale, width, height, scrollTop, chosen } = frame
  const { palette, domain } = scene
  const across = width - GUTTER
  const first = AXIS - scrollTop
  const marks = ticks(scale, across, scene.language)
  const area = { x: 0, width: across, top: AXIS, bottom: height }
  let hits: Hit[] = []
  brush.box(0, 0, width, height, { fill: palette.paper })
  brush.inside(0, AXIS, width, height - AXIS, () => {
    paintGrounds(brush, palette, layout, first, { width, top: AXIS, bottom: height })
    context.translate(GUTTER, 0)
    brush.inside(0, AXIS, across, height - AXIS, () => {
      paintGrid(brush, palette, scale, marks, area)
      const now = Math.round(xOf(scale, scene.today)) + 0.5
      paintToday(brush, palette, now, AXIS, height)
      const painting = { brush, palette, scale, domain, window: area, chosen }
      hits = paintLanes(painting, layout, first)
    })
    context.translate(-GUTTER, 0)
    paintGutter(brush, palette, layout, scene.words, first, { width: GUTTER, top: AXIS, bottom: height })
  })
  context.translate(GUTTER, 0)
  brush.inside(0, 0, across, AXIS, () =>
    paintAxis(brush, palette, scale, marks, { x: 0, width: across, top: 0, bottom: AXIS }),
  )
  context.translate(-GUTTER, 0)
  brush.line(0, AXIS - 0.5, GUTTER, AXIS - 0.5, { ink: palette.lineStrong, width: 1 })
  return hits
}
