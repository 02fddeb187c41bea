import { describe, expect, it } from 'vitest'
import type { Annotation } from '#shared/domain/annotation.ts'
import { AnnotationId, DocumentId, DossierId, newId } from '#shared/domain/ids.ts'
import type { PassagePart } from '#shared/domain/passage.ts'
import { EMPTY_RICH_TEXT } from '#shared/domain/rich-text.ts'
import type { PageSurface } from '../../viewer/view.ts'
import { byPage, markAt, marksOn } from './drawn-marks.ts'

const area = (page: number, rect: [number, number, number, number]): PassagePart => ({
  page,
  geometry: { type: 'rect', rect },
  quote: null,
  position: null,
})
const annotation = (...parts: PassagePart[]): Annotation => ({
  id: newId(AnnotationId),
  dossierId: newId(DossierId),
  documentId: newId(DocumentId),
  type: 'area',
  passage: { parts },
  labelId: null,
  comment: EMPTY_RICH_TEXT,
  tags: [],
  createdAt: 0,
  updatedAt: 0,
})
const surface = {
  index: 0,
  text: null,
  space: { box: [0, 0, 100, 100], yUp: true, rotation: 0 },
} as unknown as PageSurface

describe('marks on a page', () => {
  it('puts a passage over a page break on both pages', () => {
    const over = annotation(area(0, [0, 0, 10, 10]), area(1, [0, 90, 10, 100]))
    const pages = byPage([over])
    expect([...pages.keys()]).toEqual([0, 1])
    expect(pages.get(1)?.[0]?.part.page).toBe(1)
  })

  it('hits the smaller of two marks that overlap, and none beside them', () => {
    const large = annotation(area(0, [0, 0, 80, 80]))
    const small = annotation(area(0, [10, 10, 20, 20]))
    const marks = marksOn(surface, 0, byPage([large, small]).get(0) ?? [])
    expect(markAt(marks, 0.15, 0.85)?.annotation).toBe(small)
    expect(markAt(marks, 0.5, 0.5)?.annotation).toBe(large)
    expect(markAt(marks, 0.95, 0.05)).toBeNull()
  })
})
