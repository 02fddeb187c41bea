import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { AnnotationId } from '#shared/domain/ids.ts'
import { passageText } from '#shared/domain/passage.ts'
import { boundsOf, type UnitRect } from '../../viewer/geometry.ts'
import { type Overlay, Overlays } from '../../viewer/overlays.ts'
import type { DocumentView } from '../../viewer/view.ts'
import { byPage, type DrawnMark, markAt, marksOn } from './drawn-marks.ts'
import classes from './marks-layer.module.css'
import { type Labels, useLabels } from './use-annotations.ts'
import './label-colours.css'

type Props = {
  view: DocumentView
  annotations: readonly Annotation[]
  activeId: AnnotationId | null
  onOpen(id: AnnotationId): void
}

const NONE: readonly Overlay[] = []

export function useOverlays(view: DocumentView): readonly Overlay[] {
  const [overlays, setOverlays] = useState<readonly Overlay[]>(NONE)
  useEffect(() => {
    const made = new Overlays(view, () => setOverlays(made.list()))
    setOverlays(made.list())
    return () => {
      made.destroy()
      setOverlays(NONE)
    }
  }, [view])
  return overlays
}

/** The document's annotations drawn over its pages. A click on a mark, or Enter on it, opens it. */
export function MarksLayer({ view, annotations, activeId, onOpen }: Props) {
  const overlays = useOverlays(view)
  const { turn } = useSyncExternalStore(view.subscribe, view.state)
  const labels = useLabels()
  const pages = useMemo(() => byPage(annotations), [annotations])
  const drawn = useMemo(
    () =>
      overlays
        .map((overlay) => ({ overlay, marks: marksOn(overlay.surface, turn, pages.get(overlay.surface.index) ?? []) }))
        // React listens to every event on every portal's container: a page without marks is spared that.
        .filter(({ marks }) => marks.length > 0),
    [overlays, pages, turn],
  )
  const hoveredId = useMarkUnderPointer(view, drawn, onOpen)
  return drawn.map(({ overlay, marks }) =>
    createPortal(
      marks.map((mark) => (
        <Mark
          key={mark.annotation.id}
          mark={mark}
          labels={labels}
          active={mark.annotation.id === activeId}
          hovered={mark.annotation.id === hoveredId}
          onOpen={onOpen}
        />
      )),
      overlay.host,
      String(overlay.surface.index),
    ),
  )
}

const percent = ({ left, top, width, height }: UnitRect) => ({
  left: `${left * 100}%`,
  top: `${top * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
})

const around = (rects: readonly UnitRect[]) =>
  boundsOf(
    rects.flatMap(({ left, top, width, height }) => [
      [left, top],
      [left + width, top + height],
    ]),
  )

type MarkProps = { mark: DrawnMark; labels: Labels; active: boolean; hovered: boolean; onOpen(id: AnnotationId): void }

function Mark({ mark: { annotation, rects }, labels, active, hovered, onOpen }: MarkProps) {
  const { t } = useTranslation('annotations')
  const label = annotation.labelId ? labels.byId.get(annotation.labelId) : undefined
  const words = passageText(annotation.passage).replace(/\s+/g, ' ').slice(0, 120)
  const name = [t(`type.${annotation.type}`), label?.shown, words && t('quoted', { words })].filter(Boolean).join(', ')
  const commented = annotation.comment.content.length > 0
  const last = rects.at(-1)
  return (
    <div
      className={classes.mark}
      data-type={annotation.type}
      data-colour={label?.colour ?? 'grey'}
      data-active={active || undefined}
      data-hovered={hovered || undefined}
    >
      {rects.map((rect) => (
        <span key={`${rect.left}/${rect.top}`} className={classes.line} style={percent(rect)} />
      ))}
      {(commented || annotation.type === 'note') && last && (
        <span
          className={classes.pip}
          style={{ left: `${(last.left + last.width) * 100}%`, top: `${(rects[0]?.top ?? last.top) * 100}%` }}
        />
      )}
      <button
        type="button"
        className={classes.button}
        style={percent(around(rects))}
        aria-label={name}
        data-annotation={annotation.id}
        onClick={() => onOpen(annotation.id)}
      />
    </div>
  )
}

/**
 * Marks let the pointer through, so that text under them is selected as everywhere; what lies under the pointer is
 * worked out here. A click that ends a selection opens nothing.
 */
function useMarkUnderPointer(
  view: DocumentView,
  drawn: readonly { overlay: Overlay; marks: DrawnMark[] }[],
  onOpen: (id: AnnotationId) => void,
): AnnotationId | null {
  const [hovered, setHovered] = useState<AnnotationId | null>(null)
  const latest = useRef({ drawn, onOpen })
  useEffect(() => {
    latest.current = { drawn, onOpen }
  })
  useEffect(() => {
    const { container } = view
    const under = (event: MouseEvent): AnnotationId | null => {
      const page = event.target instanceof Element ? event.target.closest<HTMLElement>('.page') : null
      const there = page && latest.current.drawn.find(({ overlay }) => overlay.surface.element === page)
      if (!page || !there || there.marks.length === 0) return null
      const frame = page.getBoundingClientRect()
      const x = (event.clientX - frame.left) / frame.width
      const y = (event.clientY - frame.top) / frame.height
      return markAt(there.marks, x, y)?.annotation.id ?? null
    }
    const stop = new AbortController()
    const { signal } = stop
    container.addEventListener('pointermove', (event) => setHovered(event.buttons === 0 ? under(event) : null), {
      signal,
    })
    container.addEventListener('pointerleave', () => setHovered(null), { signal })
    container.addEventListener(
      'click',
      (event) => {
        if (event.target instanceof Element && event.target.closest('a, button, .annotationLayer section')) return
        if (document.getSelection()?.isCollapsed === false) return
        const id = under(event)
        if (id) latest.current.onOpen(id)
      },
      { signal },
    )
    return () => stop.abort()
  }, [view])
  useEffect(() => {
    view.container.toggleAttribute('data-on-mark', hovered !== null)
  }, [view, hovered])
  return hovered
}
