import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentPage } from '#shared/domain/document.ts'
import type { DocumentView } from '../../viewer/view.ts'
import classes from './thumbnails.module.css'
import { useViewState } from './use-view-state.ts'

type Props = {
  view: DocumentView
  pages: readonly DocumentPage[] /** Pages that carry annotations. */
  marked: ReadonlySet<number>
  onGo(page: number): void
}

const WIDTH = 116
const CAPTION = 26

/** Small pictures of the pages. Only those in sight are drawn; one that leaves before its turn is not drawn at all. */
export function Thumbnails({ view, pages, marked, onGo }: Props) {
  const { t } = useTranslation('reader')
  const { page, pageCount, turn } = useViewState(view)
  const scroller = useRef<HTMLDivElement>(null)
  const heightOf = (index: number) => {
    const { width, height, rotation } = pages[index] ?? { width: 210, height: 297, rotation: 0 }
    const upright = (rotation + turn) % 180 === 0
    const ratio = upright ? height / width : width / height
    return Math.round(WIDTH * Math.min(2.2, Math.max(0.3, ratio || Math.SQRT2)))
  }
  const rows = useVirtualizer({
    count: pageCount,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(index) + CAPTION,
    overscan: 1,
  })
  const latest = useRef(rows)
  latest.current = rows
  // biome-ignore lint/correctness/useExhaustiveDependencies: turned pages have other heights
  useEffect(() => latest.current.measure(), [turn])
  useEffect(() => latest.current.scrollToIndex(page, { align: 'auto' }), [page])
  const move = (event: KeyboardEvent) => {
    const to = { ArrowDown: page + 1, ArrowUp: page - 1, Home: 0, End: pageCount - 1 }[event.key]
    if (to === undefined || to < 0 || to >= pageCount) return
    event.preventDefault()
    event.stopPropagation()
    onGo(to)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list's keys; the pages are buttons
    <div ref={scroller} className={classes.scroll} onKeyDown={move}>
      <ol className={classes.list} style={{ height: rows.getTotalSize() }} aria-label={t('sidebar.thumbnails')}>
        {rows.getVirtualItems().map(({ index, start, size }) => (
          <li key={index} className={classes.row} style={{ transform: `translateY(${start}px)`, height: size }}>
            <button
              type="button"
              className={classes.page}
              aria-label={t('page', { number: index + 1 })}
              aria-current={index === page ? 'page' : undefined}
              tabIndex={index === page ? 0 : -1}
              onClick={() => onGo(index)}
            >
              <Thumbnail key={turn} view={view} index={index} height={size - CAPTION} />
              <span className={classes.caption}>
                {pages[index]?.label ?? index + 1}
                {marked.has(index) && <span className={classes.marked} aria-hidden />}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Thumbnail({ view, index, height }: { view: DocumentView; index: number; height: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const stop = new AbortController()
    // A page that could not be drawn stays blank; the page itself says why.
    view.drawThumbnail(index, element, WIDTH, stop.signal).catch(() => undefined)
    return () => stop.abort()
  }, [view, index])
  return <canvas ref={canvas} className={classes.picture} style={{ width: WIDTH, height }} />
}
