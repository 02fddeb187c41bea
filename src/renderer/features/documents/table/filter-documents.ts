import type { CaseDocument } from '#shared/domain/document.ts'
import { type SheetRange, sideOf } from '#shared/domain/sheets.ts'
import { parseSheets } from '../sheets/parse-sheets.ts'

/** What the table shows: words, and values chosen in facets. An empty list asks for nothing. */
export type DocumentFilter = {
  text: string
  kinds: string[]
  volumes: string[]
  languages: string[]
  textStates: string[]
  tags: string[]
}
export const NO_FILTER: DocumentFilter = { text: '', kinds: [], volumes: [], languages: [], textStates: [], tags: [] }
export type Facet = Exclude<keyof DocumentFilter, 'text'>
export const FACETS: readonly Facet[] = ['kinds', 'volumes', 'languages', 'textStates', 'tags']

/** Stands for "has none" among a facet's values. */
export const NONE = ''

/** "main/3": a volume of a series. */
const volumeKey = ({ series, volume }: Pick<SheetRange, 'series' | 'volume'>) => `${series}/${volume}`
const orNone = (values: string[]) => (values.length === 0 ? [NONE] : values)

/** The values a document has for a facet. */
export function facetValues(document: CaseDocument, facet: Facet): string[] {
  switch (facet) {
    case 'kinds':
      return [document.kind]
    case 'volumes':
      return orNone([...new Set(document.sheets.map(volumeKey))])
    case 'languages':
      return [document.language ?? NONE]
    case 'textStates':
      return [document.unreadable === null ? document.textState : 'unreadable']
    case 'tags':
      return orNone(document.tags)
  }
}

/** Each value of a facet with the number of documents that have it; most frequent first, "none" last. */
export function countFacet(documents: readonly CaseDocument[], facet: Facet): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const document of documents)
    for (const value of facetValues(document, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const byVolume = (value: string) => Number(value.split('/')[1])
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => {
      if (a.value === NONE || b.value === NONE) return Number(a.value === NONE) - Number(b.value === NONE)
      if (facet === 'volumes')
        return a.value.split('/')[0] === b.value.split('/')[0]
          ? byVolume(a.value) - byVolume(b.value)
          : a.value < b.value
            ? 1
            : -1
      return b.count - a.count || (a.value < b.value ? -1 : 1)
    })
}

const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е')

/** A typed place in the file ("т. 3", "т. 3, л.д. 45–47") asks for the documents that lie there. */
function placeFilter(text: string): ((document: CaseDocument) => boolean) | null {
  const volume = /^(?:т(?:ом)?|vol(?:ume)?)\.?\s*(\d{1,4})$/iu.exec(text.trim())
  if (volume) return ({ sheets }) => sheets.some((range) => range.volume === Number(volume[1]))
  const typed = parseSheets(text)
  if (!typed.ok || typed.sheets.length === 0) return null
  const meets = (a: SheetRange, b: SheetRange) =>
    a.series === b.series &&
    a.volume === b.volume &&
    sideOf(a.first) <= sideOf(b.last) &&
    sideOf(b.first) <= sideOf(a.last)
  // A sheet typed without its side means both sides.
  const asked = typed.sheets.map((range) =>
    range.last.verso ? range : { ...range, last: { ...range.last, verso: true } },
  )
  return ({ sheets }) => sheets.some((own) => asked.some((range) => meets(own, range)))
}

function wordsFilter(text: string): (document: CaseDocument) => boolean {
  const words = fold(text).split(/\s+/).filter(Boolean)
  return (document) => {
    const { title, author, exhibitLabel, originalName, dateWording, tags } = document
    const all = fold([title, author, exhibitLabel, originalName, dateWording, ...tags].join('\n'))
    return words.every((word) => all.includes(word))
  }
}

/** Documents that have the words and, for every facet with a choice, one of its values; in the order given. */
export function filterDocuments(documents: readonly CaseDocument[], filter: DocumentFilter): CaseDocument[] {
  const text = filter.text.trim()
  const tests = [
    ...(text === '' ? [] : [placeFilter(text) ?? wordsFilter(text)]),
    ...FACETS.filter((facet) => filter[facet].length > 0).map((facet) => {
      const chosen = new Set(filter[facet])
      return (document: CaseDocument) => facetValues(document, facet).some((value) => chosen.has(value))
    }),
  ]
  return documents.filter((document) => tests.every((test) => test(document)))
}

export const isFiltering = (filter: DocumentFilter): boolean =>
  filter.text.trim() !== '' || FACETS.some((facet) => filter[facet].length > 0)
