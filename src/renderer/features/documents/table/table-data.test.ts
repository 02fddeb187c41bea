import { describe, expect, it } from 'vitest'
import { type CaseDocument, EMPTY_PROVENANCE } from '#shared/domain/document.ts'
import { DocumentId, DossierId, FileId, newId } from '#shared/domain/ids.ts'
import { parseSheets } from '../sheets/parse-sheets.ts'
import { countFacet, filterDocuments, NO_FILTER, NONE } from './filter-documents.ts'
import { placeGaps } from './gaps.ts'

const document = (title: string, sheets: string, fields: Partial<CaseDocument> = {}): CaseDocument => {
  const parsed = parseSheets(sheets)
  return {
    id: newId(DocumentId),
    dossierId: newId(DossierId),
    fileId: newId(FileId),
    title,
    kind: 'other',
    date: null,
    dateWording: '',
    author: '',
    language: null,
    sheets: parsed.ok ? parsed.sheets : [],
    exhibitLabel: '',
    provenance: EMPTY_PROVENANCE,
    tags: [],
    originalName: 'a.pdf',
    sha256: '0'.repeat(64),
    size: 1,
    mediaType: 'application/pdf',
    format: 'pdf',
    pageCount: 1,
    textState: 'born-digital',
    unreadable: null,
    createdAt: 0,
    updatedAt: 0,
    trashedAt: null,
    ...fields,
  }
}
const titles = (documents: CaseDocument[]) => documents.map(({ title }) => title).join(' ')

describe('filtering documents', () => {
  const all = [
    document('Протокол', 'т. 1, л.д. 1–5', { author: 'Шубин', tags: ['ночь'], language: 'ru' }),
    document('Жалоба', 'т. 3, л.д. 44 об.–47', { kind: 'complaint', language: 'ru' }),
    document('Letter', '', { language: 'en', unreadable: 'damaged' }),
  ]
  const filter = (fields: Partial<typeof NO_FILTER>) => titles(filterDocuments(all, { ...NO_FILTER, ...fields }))

  it('finds all words anywhere in the fields', () => {
    expect(filter({ text: 'протокол ШУБИН' })).toBe('Протокол')
    expect(filter({ text: 'протокол жалоба' })).toBe('')
  })
  it.each([
    ['т. 3', 'Жалоба'],
    ['т. 3, л.д. 45', 'Жалоба'],
    ['т. 3, л.д. 44', 'Жалоба'],
    ['т. 3, л.д. 43', ''],
    ['т. 1, л.д. 5 об.', ''],
    ['т. 1, л.д. 5–9', 'Протокол'],
    ['апелляция, т. 1, л.д. 5', ''],
  ])('finds what lies at %s', (text, expected) => {
    expect(filter({ text })).toBe(expected)
  })
  it('takes any of a facet’s values and every facet', () => {
    expect(filter({ kinds: ['complaint', 'other'], languages: ['ru'] })).toBe('Протокол Жалоба')
    expect(filter({ tags: [NONE], languages: ['ru'] })).toBe('Жалоба')
    expect(filter({ textStates: ['unreadable'] })).toBe('Letter')
    expect(filter({ volumes: ['main/1', NONE] })).toBe('Протокол Letter')
  })
  it('counts a facet’s values, volumes in order and "none" last', () => {
    expect(countFacet(all, 'volumes')).toEqual([
      { value: 'main/1', count: 1 },
      { value: 'main/3', count: 1 },
      { value: NONE, count: 1 },
    ])
    expect(countFacet(all, 'languages')[0]).toEqual({ value: 'ru', count: 2 })
  })
})

describe('gaps between documents', () => {
  const volume = (number: number, gaps: { from: number; to: number }[]) => ({
    series: 'main',
    volume: number,
    first: 1,
    last: 99,
    gaps,
    overlaps: [],
  })
  const a = document('a', 'т. 1, л.д. 3–5')
  const b = document('b', 'т. 1, л.д. 9')
  const c = document('c', 'т. 2, л.д. 1')
  const loose = document('loose', '')
  const places = (documents: CaseDocument[], volumes: ReturnType<typeof volume>[]) =>
    [...placeGaps(documents, volumes)].map(([before, gaps]) => {
      const title = documents.find(({ id }) => id === before)?.title ?? 'end'
      return `${title}: ${gaps.map(({ from, to }) => `${from}-${to}`).join(' ')}`
    })

  it('stand before the document that follows them', () => {
    expect(
      places(
        [a, b, c, loose],
        [
          volume(1, [
            { from: 1, to: 2 },
            { from: 6, to: 8 },
          ]),
          volume(2, []),
        ],
      ),
    ).toEqual(['a: 1-2', 'b: 6-8'])
  })
  it('at a volume’s end stand before the next volume, or before those without sheets', () => {
    const volumes = [volume(1, [{ from: 10, to: 12 }]), volume(2, [{ from: 2, to: 3 }])]
    expect(places([a, b, c, loose], volumes)).toEqual(['c: 10-12', 'loose: 2-3'])
  })
  it('stand at the very end when nothing follows', () => {
    expect(places([a], [volume(1, [{ from: 6, to: 9 }])])).toEqual(['end: 6-9'])
  })
})
