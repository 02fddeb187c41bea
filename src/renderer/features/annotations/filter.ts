import type { Annotation, AnnotationType } from '#shared/domain/annotation.ts'
import type { LabelId } from '#shared/domain/ids.ts'
import { passageText } from '#shared/domain/passage.ts'
import { richTextToPlain } from '#shared/domain/rich-text.ts'

export type Filter = {
  text: string
  /** Empty: all. `null` among them: annotations without a label. */
  labels: readonly (LabelId | null)[]
  types: readonly AnnotationType[]
  tags: readonly string[]
}
export const NO_FILTER: Filter = { text: '', labels: [], types: [], tags: [] }

const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim()

/** What passes all that is asked for; several of one kind are alternatives. Order is kept. */
export function filterAnnotations(annotations: readonly Annotation[], filter: Filter): readonly Annotation[] {
  const text = fold(filter.text)
  if (text === '' && filter.labels.length + filter.types.length + filter.tags.length === 0) return annotations
  return annotations.filter(
    (annotation) =>
      (filter.labels.length === 0 || filter.labels.includes(annotation.labelId)) &&
      (filter.types.length === 0 || filter.types.includes(annotation.type)) &&
      (filter.tags.length === 0 || filter.tags.some((tag) => annotation.tags.includes(tag))) &&
      (text === '' || fold(wordsOf(annotation)).includes(text)),
  )
}

const wordsOf = ({ passage, comment, tags }: Annotation) =>
  [passageText(passage), richTextToPlain(comment), ...tags].join(' ')

/** Every tag in use, most used first. */
export function tagsOf(annotations: readonly Annotation[]): string[] {
  const counts = new Map<string, number>()
  for (const { tags } of annotations) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([tag]) => tag)
}
