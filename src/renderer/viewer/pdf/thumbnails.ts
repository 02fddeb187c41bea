import { AnnotationMode, type PDFPageProxy } from 'pdfjs-dist'
import type { Rotation } from '../geometry.ts'

/** A hand that scrolls on does not want the pages in between. */
const REST_MS = 120
const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS))

/** One at a time: thumbnails must not take the worker away from the page that is being read. */
let last: Promise<unknown> = Promise.resolve()

/** A page that is drawn already is only made smaller. */
export function shrink(from: HTMLCanvasElement, to: HTMLCanvasElement, width: number): void {
  to.width = Math.max(1, Math.round(width * Math.min(2, window.devicePixelRatio)))
  to.height = Math.max(1, Math.round((to.width * from.height) / from.width))
  const context = to.getContext('2d')
  if (!context) return
  context.imageSmoothingQuality = 'high'
  context.drawImage(from, 0, 0, to.width, to.height)
}

/** Draws `page` into `canvas`, `width` CSS pixels wide. Rejects with the signal's reason when aborted. */
export function drawThumbnail(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  width: number,
  turn: Rotation,
  signal: AbortSignal,
): Promise<void> {
  const next = Promise.all([last, rest()]).then(() => draw(page, canvas, width, turn, signal))
  last = next.catch(() => undefined)
  return next
}

async function draw(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  width: number,
  turn: Rotation,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted()
  const rotation = page.rotate + turn
  const natural = page.getViewport({ scale: 1, rotation })
  const pixels = width * Math.min(2, window.devicePixelRatio)
  const viewport = page.getViewport({ scale: pixels / natural.width, rotation })
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE })
  const stop = () => task.cancel()
  signal.addEventListener('abort', stop, { once: true })
  try {
    await task.promise
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
