import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Passage } from '#shared/domain/passage.ts'
import type { UnitRect } from '../../viewer/geometry.ts'
import { passageOfArea } from '../../viewer/passages.ts'
import type { DocumentView, PageSurface } from '../../viewer/view.ts'
import classes from './area-tool.module.css'

type Props = { view: DocumentView; onArea(passage: Passage): void; onEnd(): void }
type Band = { surface: PageSurface; rect: UnitRect }

/** A rectangle smaller than this part of a page is a slip of the hand. */
const SMALLEST = 0.004
const STEP = 0.01
const clamp = (value: number, low = 0, high = 1) => Math.min(high, Math.max(low, value))

/**
 * Marks a rectangle of a page: dragged with the pointer; or with the keyboard, where arrows move a frame on the
 * current page, Shift with arrows sizes it, and Enter takes it. Escape leaves.
 */
export function AreaTool({ view, onArea, onEnd }: Props) {
  const { t } = useTranslation('annotations')
  const [band, setBand] = useState<Band | null>(null)
  const latest = useRef({ onArea, onEnd, band })
  latest.current = { onArea, onEnd, band }

  useEffect(() => {
    const { container } = view
    const stop = new AbortController()
    const options = { signal: stop.signal, capture: true }
    let from: { surface: PageSurface; x: number; y: number } | null = null
    const take = ({ surface, rect }: Band) => {
      setBand(null)
      if (rect.width < SMALLEST || rect.height < SMALLEST) return
      latest.current.onArea(passageOfArea(surface, view.state().turn, rect))
    }
    const place = (surface: PageSurface, event: PointerEvent) => {
      const frame = surface.element.getBoundingClientRect()
      return {
        x: clamp((event.clientX - frame.left) / frame.width),
        y: clamp((event.clientY - frame.top) / frame.height),
      }
    }
    const drawn = (event: PointerEvent): Band | null => {
      if (!from) return null
      const to = place(from.surface, event)
      const rect = {
        left: Math.min(from.x, to.x),
        top: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      }
      return { surface: from.surface, rect }
    }
    container.addEventListener(
      'pointerdown',
      (event) => {
        const page = event.target instanceof Element ? event.target.closest<HTMLElement>('.page') : null
        const surface = [...view.surfaces().values()].find(({ element }) => element === page)
        if (!surface || event.button !== 0) return
        event.preventDefault()
        event.stopPropagation()
        from = { surface, ...place(surface, event) }
        container.setPointerCapture(event.pointerId)
      },
      options,
    )
    container.addEventListener('pointermove', (event) => from && setBand(drawn(event)), options)
    container.addEventListener(
      'pointerup',
      (event) => {
        const band = drawn(event)
        from = null
        if (band) take(band)
      },
      options,
    )
    container.addEventListener('click', (event) => event.stopPropagation(), options)
    window.addEventListener(
      'keydown',
      (event) => byKey(event, view, latest.current.band, setBand, take, latest.current.onEnd),
      options,
    )
    container.toggleAttribute('data-area-tool', true)
    return () => {
      stop.abort()
      container.toggleAttribute('data-area-tool', false)
    }
  }, [view])

  return (
    <>
      <p className={classes.hint} role="status">
        {t('area.hint')}
      </p>
      {band &&
        createPortal(
          <div
            className={classes.band}
            style={{
              left: `${band.rect.left * 100}%`,
              top: `${band.rect.top * 100}%`,
              width: `${band.rect.width * 100}%`,
              height: `${band.rect.height * 100}%`,
            }}
          />,
          band.surface.element,
        )}
    </>
  )
}

const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

function byKey(
  event: KeyboardEvent,
  view: DocumentView,
  band: Band | null,
  setBand: (band: Band | null) => void,
  take: (band: Band) => void,
  end: () => void,
): void {
  const move = MOVES[event.key]
  if (event.key === 'Escape') end()
  else if (event.key === 'Enter' && band) take(band)
  else if (move) {
    const surface = band?.surface ?? view.surfaces().get(view.state().page)
    if (!surface) return
    const rect = band?.rect ?? { left: 0.3, top: 0.3, width: 0.4, height: 0.2 }
    const [x, y] = band ? move : [0, 0]
    setBand({
      surface,
      rect: event.shiftKey
        ? {
            ...rect,
            width: clamp(rect.width + x, STEP, 1 - rect.left),
            height: clamp(rect.height + y, STEP, 1 - rect.top),
          }
        : { ...rect, left: clamp(rect.left + x, 0, 1 - rect.width), top: clamp(rect.top + y, 0, 1 - rect.height) },
    })
  } else return
  event.preventDefault()
  event.stopPropagation()
}
