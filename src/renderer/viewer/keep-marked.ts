import type { DocumentView } from './view.ts'

/** Marks the pages that are there, and again when others come: many may come in one turn, and are marked together. */
export function keepMarked(view: DocumentView, mark: () => void): () => void {
  mark()
  let frame = 0
  const stop = view.onSurface(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(mark)
  })
  return () => {
    stop()
    cancelAnimationFrame(frame)
  }
}
