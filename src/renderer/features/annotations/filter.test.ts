import { describe, expect, it } from 'vitest'
import type { Annotation } from '#shared/domain/annotation.ts'
import { AnnotationId, DocumentId, DossierId, LabelId, newId, PersonId } from '#shared/domain/ids.ts'
import { plainRichText, type RichText } from '#shared/domain/rich-text.ts'
import { filterAnnotations, NO_FILTER, personsOf, tagsOf } from './filter.ts'

const red = newId(LabelId)
const annotation = (quote: string, more: Partial<Annotation> = {}): Annotation => ({
  id: newId(AnnotationId),
  dossierId: newId(DossierId),
  documentId: newId(DocumentId),
  type: 'highlight',
  passage: {
    parts: [{ page: 0, geometry: { type: 'text' }, quote: { exact: quote, prefix: '', suffix: '' }, position: null }],
  },
  labelId: null,
  comment: plainRichText(''),
  tags: [],
  createdAt: 0,
  updatedAt: 0,
  ...more,
})

const night = annotation('доставлен ночью', { tags: ['ночь', 'давление'] })
const counsel = annotation('без  защитника', {
  labelId: red,
  comment: plainRichText('Ещё раз сверить'),
  tags: ['ночь'],
})
const witness = newId(PersonId)
const mentions: RichText = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'personMention', attrs: { personId: witness, label: 'Сказкин' } }] },
  ],
}
const area = annotation('', { type: 'area', comment: mentions })
const all = [night, counsel, area]

describe('filtering annotations', () => {
  it('looks in quotes, comments and tags, ё as е, spacing and case aside', () => {
    expect(filterAnnotations(all, { ...NO_FILTER, text: 'без защитника' })).toEqual([counsel])
    expect(filterAnnotations(all, { ...NO_FILTER, text: 'ЕЩЕ РАЗ' })).toEqual([counsel])
    expect(filterAnnotations(all, { ...NO_FILTER, text: 'давлен' })).toEqual([night])
  })

  it('takes several of one kind as alternatives and different kinds together', () => {
    expect(filterAnnotations(all, { ...NO_FILTER, labels: [red, null] })).toEqual(all)
    expect(filterAnnotations(all, { ...NO_FILTER, labels: [null], types: ['area'] })).toEqual([area])
    expect(filterAnnotations(all, { ...NO_FILTER, tags: ['ночь'], labels: [red] })).toEqual([counsel])
  })

  it('finds what mentions a person', () => {
    expect(personsOf(all)).toEqual([witness])
    expect(filterAnnotations(all, { ...NO_FILTER, persons: [witness] })).toEqual([area])
    expect(filterAnnotations(all, { ...NO_FILTER, persons: [newId(PersonId)] })).toEqual([])
  })

  it('lists tags by how often they are used', () => {
    expect(tagsOf(all)).toEqual(['ночь', 'давление'])
  })
})
