import { type CitationLanguage, citePage, citePages } from '#shared/domain/citation.ts'
import type { CaseDocument, DocumentPage } from '#shared/domain/document.ts'
import { type Passage, passageText } from '#shared/domain/passage.ts'

export const citationLanguage = (language: string): CitationLanguage => (language.startsWith('ru') ? 'ru' : 'en')

const pageOf = (pages: readonly DocumentPage[], index: number) => ({ index, label: pages[index]?.label ?? null })

/** The place of a passage as it is cited. */
export function citePassage(
  document: CaseDocument,
  pages: readonly DocumentPage[],
  passage: Passage,
  language: CitationLanguage,
): string {
  const indexes = passage.parts.map(({ page }) => page)
  return citePages(document, pageOf(pages, Math.min(...indexes)), pageOf(pages, Math.max(...indexes)), language)
}

/** A quotation as it goes into a pleading: the words in quotation marks, the place in brackets. An area has only a place. */
export function quotation(
  document: CaseDocument,
  pages: readonly DocumentPage[],
  passage: Passage,
  language: CitationLanguage,
): string {
  const words = passageText(passage).replace(/\s+/g, ' ').trim()
  const place = citePassage(document, pages, passage, language)
  if (words === '') return place
  return language === 'ru' ? `«${words}» (${place})` : `“${words}” (${place})`
}

/** Short enough for a list: without the document's title, which stands above it. */
export function shortPlace(
  document: CaseDocument,
  pages: readonly DocumentPage[],
  page: number,
  language: CitationLanguage,
): string {
  const full = citePage(document, page, pages[page]?.label ?? null, language)
  return document.sheets.length > 0 ? full : full.slice(document.title.length).replace(/^, /, '')
}
