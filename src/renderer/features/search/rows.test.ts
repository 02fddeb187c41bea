import { describe, expect, it } from 'vitest'
import { DocumentId, DossierId, newId } from '#shared/domain/ids.ts'
import type { SearchGroup, SearchHit } from '#shared/domain/search.ts'
import { mergeGroups, toRows } from './rows.ts'

const snippet = { text: 'обыск', marks: [[0, 5]] as [number, number][] }
const documentId = newId(DocumentId)
const page = (index: number): SearchHit => ({
  scope: 'page',
  documentId,
  page: index,
  label: null,
  citation: '',
  snippet,
  score: 1,
})
const group = (hits: SearchHit[], hitCount = hits.length, id = documentId): SearchGroup => ({
  target: { type: 'document', id },
  dossierId: newId(DossierId),
  dossierTitle: 'Дело',
  title: 'Протокол',
  hitCount,
  hits,
})
const kinds = (rows: ReturnType<typeof toRows>) =>
  rows.map((row) => (row.type === 'more' ? `more ${row.count}` : row.type))

describe('rows of results', () => {
  it('fold away all but the best hits of one document and say how many more there are', () => {
    const many = group([0, 1, 2, 3, 4, 5, 6].map(page), 30)
    expect(kinds(toRows([many], true))).toEqual(['head', 'hit', 'hit', 'hit', 'hit', 'hit', 'more 25'])
    expect(kinds(toRows([many], false))).toEqual(['head', ...Array(7).fill('hit')])
  })
  it('show the hit in a title as the head itself', () => {
    const title: SearchHit = { scope: 'title', snippet, score: 2 }
    expect(kinds(toRows([group([title, page(0)])], true))).toEqual(['head', 'hit'])
    expect(kinds(toRows([group([title])], true))).toEqual(['head'])
  })
  it('bring together what later parts of the answer find in the same document', () => {
    const merged = mergeGroups([[group([page(0)], 3)], [group([], 1, newId(DocumentId)), group([page(4), page(7)], 3)]])
    expect(merged.map(({ hits }) => hits.length)).toEqual([3, 0])
    expect(new Set(toRows(merged, true).map(({ key }) => key)).size).toBe(toRows(merged, true).length)
  })
})
