import type { AnnotationFields } from '#shared/domain/annotation.ts'
import type { FactFields } from '#shared/domain/fact.ts'
import { EMPTY_RICH_TEXT } from '#shared/domain/rich-text.ts'

export const factFields = (text: string, more: Partial<Omit<FactFields, 'sequence'>> = {}) => ({
  text,
  when: null,
  status: 'unsure' as const,
  material: 'unsure' as const,
  issueIds: [],
  personIds: [],
  note: '',
  ...more,
})

export const on = (date: string, time: string | null = null) => ({
  date,
  time,
  zone: time === null ? null : 'Europe/Moscow',
  wording: '',
})

/** A mark over words of a document's page. */
export const markOf = (exact: string, page = 0): AnnotationFields => ({
  type: 'highlight',
  passage: { parts: [{ page, geometry: { type: 'text' }, quote: { exact, prefix: '', suffix: '' }, position: null }] },
  labelId: null,
  comment: EMPTY_RICH_TEXT,
  tags: [],
})
