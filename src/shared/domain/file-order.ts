import type { CaseDocument } from './document.ts'
import { edtfBounds } from './edtf.ts'
import { compareSheets, filedAt, type SheetRange } from './sheets.ts'

type Fileable = Pick<CaseDocument, 'sheets' | 'date' | 'title'>
type Key = { sheet: SheetRange | null; date: number; title: string }

const keyOf = ({ sheets, date, title }: Fileable): Key => ({
  sheet: filedAt(sheets),
  date: (date === null ? null : edtfBounds(date)?.earliest) ?? Number.POSITIVE_INFINITY,
  title,
})

/** One collator for Cyrillic and Latin: numbers in names count as numbers. */
const titles = new Intl.Collator('ru', { numeric: true })

function compare(a: Key, b: Key): number {
  if (a.sheet && b.sheet) return compareSheets(a.sheet, b.sheet) || titles.compare(a.title, b.title)
  if (a.sheet || b.sheet) return a.sheet ? -1 : 1
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return titles.compare(a.title, b.title)
}

/** In file order: by series, volume and sheet; then those without sheets by date, the undated last, and by title. */
export const inFileOrder = <T extends Fileable>(documents: readonly T[]): T[] =>
  documents
    .map((document) => ({ document, key: keyOf(document) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ document }) => document)
