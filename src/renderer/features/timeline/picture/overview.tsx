import { type PointerEvent, type RefObject, useEffect, useImperativeHandle, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { framed, type Scale, timeAt, visible, xOf } from '#shared/timeline/scale.ts'
import { CanvasBrush } from './canvas-brush.ts'
import { paintOverview } from './paint-overview.ts'
import classes from './picture.module.css'
import type { Scene } from './scene.ts'

export type OverviewHandle = { show(scale: Scale, width: number): void }
type Props = {
  ref: RefObject<OverviewHandle | null>
  scene: Scene
  size: { width: number; ratio: number }
  centre(time: number): void
}

const HEIGHT = 47

/** The strip under the picture: all of the time, and what of it is in sight. Dragging moves the picture; keys do the same above. */
export function Overview({ ref, scene, size, centre }: Props) {
  const { t } = useTranslation('timeline')
  const canvas = useRef<HTMLCanvasElement>(null)
  const before = useRef<HTMLDivElement>(null)
  const after = useRef<HTMLDivElement>(null)
  const { width, ratio } = size

  useEffect(() => {
    const context = canvas.current?.getContext('2d', { alpha: false })
    if (!canvas.current || !context || width === 0) return
    canvas.current.width = Math.round(width * ratio)
    canvas.current.height = Math.round(HEIGHT * ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    paintOverview(new CanvasBrush(context, scene.fonts), scene, width, HEIGHT, scene.palette.band)
  }, [scene, width, ratio])

  useImperativeHandle(ref, () => ({
    show(scale, across) {
      const whole = framed(scene.domain, width)
      const { from, to } = visible(scale, across)
      const left = Math.max(0, xOf(whole, from))
      const right = Math.min(width, xOf(whole, to))
      // Stretched by transforms alone: nothing of the page is laid out.
      if (before.current) before.current.style.transform = `scaleX(${Math.max(0, left)})`
      if (after.current) after.current.style.transform = `translateX(${right}px) scaleX(${Math.max(0, width - right)})`
    },
  }))

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    centre(timeAt(framed(scene.domain, width), x))
  }
  return (
    <div
      className={classes.overview}
      title={t('picture.overview')}
      aria-hidden
      onPointerDown={follow}
      onPointerMove={follow}
    >
      <canvas ref={canvas} className={classes.canvas} />
      <div ref={before} className={classes.outside} />
      <div ref={after} className={classes.outside} />
    </div>
  )
}
