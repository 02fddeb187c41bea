import { createColumnHelper, createSortedRowModel, rowSortingFeature, tableFeatures } from '@tanstack/react-table'
import type { TFunction } from 'i18next'
import { formatSheets } from '#shared/domain/citation.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import { edtfBounds } from '#shared/domain/edtf.ts'
import { shortDate } from '../../../ui/dates/short-date.ts'
import type { ColumnSizes } from '../../../ui/grid/columns.ts'
import { TextStateMark } from './text-state-mark.tsx'

export const documentFeatures = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
export type ColumnId =
  | 'sheets'
  | 'title'
  | 'kind'
  | 'date'
  | 'author'
  | 'language'
  | 'pages'
  | 'text'
  | 'exhibit'
  | 'tags'

export const SIZES: ColumnSizes<ColumnId> = {
  sheets: { rem: 12, keep: 9 },
  title: { rem: 16, grow: 3, keep: 10 },
  kind: { rem: 8.5, keep: 5 },
  date: { rem: 7.25, keep: 8 },
  author: { rem: 11, grow: 1, keep: 3 },
  language: { rem: 3.25, keep: 2 },
  pages: { rem: 3.75, keep: 7 },
  text: { rem: 2.25, keep: 6 },
  exhibit: { rem: 5.5, keep: 1 },
  tags: { rem: 9, grow: 1, keep: 4 },
}

const collator = new Intl.Collator('ru', { numeric: true, sensitivity: 'base' })
const earliest = (document: CaseDocument) => (document.date ? edtfBounds(document.date)?.earliest : undefined)
const helper = createColumnHelper<typeof documentFeatures, CaseDocument>()

type Words = { t: TFunction<'documents'>; language: string }

/** Sorting by sheets is the order the vault gives (`fileOrder` numbers it); every other column compares its values. */
export function documentColumns({ t, language }: Words, fileOrder: ReadonlyMap<string, number>) {
  const own = language.startsWith('ru') ? 'ru' : 'en'
  const text = (id: ColumnId, value: (document: CaseDocument) => string) =>
    helper.accessor((document) => value(document) || undefined, {
      id,
      sortUndefined: 'last',
      sortFn: (a, b, column) => collator.compare(a.getValue<string>(column), b.getValue<string>(column)),
      // Not the value that the row keeps for sorting: it stays in the language it was made in.
      cell: (info) => value(info.row.original),
    })
  return helper.columns([
    helper.accessor((document) => fileOrder.get(document.id) ?? 0, {
      id: 'sheets',
      sortFn: (a, b, column) => a.getValue<number>(column) - b.getValue<number>(column),
      cell: (info) => formatSheets(info.row.original.sheets, own),
    }),
    text('title', ({ title }) => title),
    text('kind', ({ kind }) => t(`kind.${kind}`)),
    helper.accessor(earliest, {
      id: 'date',
      sortUndefined: 'last',
      sortFn: (a, b, column) => a.getValue<number>(column) - b.getValue<number>(column),
      cell: (info) => info.row.original.date && shortDate(info.row.original.date, language),
    }),
    text('author', ({ author }) => author),
    text('language', (document) => document.language ?? ''),
    helper.accessor(({ pageCount }) => pageCount, {
      id: 'pages',
      sortFn: (a, b, column) => a.getValue<number>(column) - b.getValue<number>(column),
      cell: (info) => info.getValue() || '',
    }),
    helper.accessor(({ unreadable, textState }) => unreadable ?? textState, {
      id: 'text',
      sortFn: (a, b, column) => collator.compare(a.getValue<string>(column), b.getValue<string>(column)),
      cell: (info) => <TextStateMark document={info.row.original} />,
    }),
    text('exhibit', ({ exhibitLabel }) => exhibitLabel),
    text('tags', ({ tags }) => tags.join(', ')),
  ])
}
