import type { DocumentKind } from '#shared/domain/document.ts'
import type { CaseNumberKind } from '#shared/domain/dossier.ts'
import type { Role } from '#shared/domain/person.ts'
import type { SheetSeries } from '#shared/domain/sheets.ts'

/**
 * Words the summary itself says. The vault process has no window and so no i18next: each language is one typed file.
 * Stages, roles and kinds are read from the window's language files, where they have their one name.
 */
export type SummaryStrings = {
  /** In file names: "Title — summary 2026-11-23". */
  fileWord: string
  /** Under the title; `day` is a date in words. */
  subtitle(day: string): string
  contents: string
  page(number: number, of: number): string
  howToReadCitations: string
  quoted(text: string): string

  /** In place of names that are not shown. */
  names: { person(number: number): string; withheld: string }

  sections: {
    facts: string
    documents: string
    annotations: string
    notes: string
    chronology: string
  }
  facts: {
    caseNumber: Record<CaseNumberKind, string>
    court: string
    stage: string
    jurisdiction: string
    opened: string
    closed: string
    languages: string
    person: string
    roles: string
    summary: string
    none: string
  }
  role: Record<Role, string>
  kind: Record<DocumentKind, string>
  documents: {
    volume(series: SheetSeries, volume: number): string
    withoutSheets: string
    sheets: string
    document: string
    kind: string
    date: string
    pages: string
    exhibit(label: string): string
    none: string
  }
  annotations: {
    withoutLabel: string
    area: string
    noWords: string
    tags: string
    none: string
  }
  notes: { untitled: string; withheldQuote: string; withheldDocument: string; none: string }
  chronology: { none: string }
}
