import type { Annotation, AnnotationType } from '#shared/domain/annotation.ts'
import type { LabelId, PersonId } from '#shared/domain/ids.ts'
import { passageText } from '#shared/domain/passage.ts'
import { type CalledNow, richTextToPlain } from '#shared/domain/rich-text.ts'
import { richTextLinks } from '#shared/domain/rich-text-links.ts'

export type Filter = {
  text: string
  /** Empty: all. `null` among them: annotations without a label. */
  labels: readonly (LabelId | null)[]
  types: readonly AnnotationType[]
  tags: readonly string[]
  /** Persons whom the comment mentions. */
  persons: readonly PersonId[]
}
export const NO_FILTER: Filter = { text: '', labels: [], types: [], tags: [], persons: [] }

/** How many things the list is narrowed to, words aside. */
export const narrowingsOf = ({ labels, types, tags, persons }: Filter): number =>
  labels.length + types.length + tags.length + persons.length

const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim()

/** What passes all that is asked for; several of one kind are alternatives. Order is kept. */
export function filterAnnotations(
  annotations: readonly Annotation[],
  filter: Filter,
  called?: CalledNow,
): readonly Annotation[] {
  const text = fold(filter.text)
  if (text === '' && narrowingsOf(filter) === 0) return annotations
  return annotations.filter(
    (annotation) =>
      (filter.labels.length === 0 || filter.labels.includes(annotation.labelId)) &&
      (filter.types.length === 0 || filter.types.includes(annotation.type)) &&
      (filter.tags.length === 0 || filter.tags.some((tag) => annotation.tags.includes(tag))) &&
      (filter.persons.length === 0 || personsIn(annotation).some((id) => filter.persons.includes(id))) &&
      (text === '' || fold(wordsOf(annotation, called)).includes(text)),
  )
}

const wordsOf = ({ passage, comment, tags }: Annotation, called?: CalledNow) =>
  [passageText(passage), richTextToPlain(comment, called), ...tags].join(' ')

const personsIn = ({ comment }: Annotation): PersonId[] => richTextLinks(comment).persons

/** Every tag in use, most used first. */
export const tagsOf = (annotations: readonly Annotation[]): string[] =>
  byUse(annotations.flatMap(({ tags }) => tags))
    .toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .map(first)

/** Every person whom a comment mentions, most mentioned first. */
export const personsOf = (annotations: readonly Annotation[]): PersonId[] =>
  byUse(annotations.flatMap(personsIn))
    .toSorted((a, b) => b[1] - a[1])
    .map(first)

const first = <T>([item]: readonly [T, number]): T => item

function byUse<T>(items: readonly T[]): [T, number][] {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts]
}
