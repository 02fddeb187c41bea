import type { CaseDocument } from '#shared/domain/document.ts'
import { edtfBounds } from '#shared/domain/edtf.ts'
import { type SheetRange, sideOf } from '#shared/domain/sheets.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { FakeHandlers, FakeState } from './state.ts'

const SERIES = ['main', 'appeal', 'cassation', 'supervision']

/** File order: by sheets; then those without, by date and title. */
function inFileOrder(a: CaseDocument, b: CaseDocument): number {
  const key = (range: SheetRange | undefined) =>
    range ? SERIES.indexOf(range.series) * 1e12 + range.volume * 1e7 + sideOf(range.first) : Number.POSITIVE_INFINITY
  const [left, right] = [key(a.sheets[0]), key(b.sheets[0])]
  if (left !== right) return left - right
  const when = (document: CaseDocument) => (document.date ? (edtfBounds(document.date)?.earliest ?? 0) : 0)
  return when(a) - when(b) || a.title.localeCompare(b.title, 'ru')
}

type Runs = { from: number; to: number }[]
function volumeMap(series: string, volume: number, ranges: SheetRange[]) {
  const sorted = ranges
    .map((range) => ({ from: range.first.number, to: range.last.number }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const gaps: Runs = []
  const overlaps: Runs = []
  let last = (sorted[0]?.from ?? 1) - 1
  for (const { from, to } of sorted) {
    if (from > last + 1) gaps.push({ from: last + 1, to: from - 1 })
    if (from < last) overlaps.push({ from, to: Math.min(last, to) })
    last = Math.max(last, to)
  }
  return { series, volume, first: sorted[0]?.from ?? 1, last, gaps, overlaps }
}

export function documentFakes(
  state: FakeState,
): Pick<FakeHandlers, Extract<keyof FakeHandlers, `documents.${string}`>> {
  const get = (id: string): CaseDocument => {
    const document = state.documents.get(id)
    if (!document) throw new DeloError('not-found')
    return document
  }
  const change = (ids: readonly string[], fields: Partial<CaseDocument>) => {
    const before = ids.map(get)
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    const after = before.map((document) => ({ ...document, ...given, updatedAt: Date.now() }))
    for (const document of after) state.documents.set(document.id, document)
    state.changed('documents')
    return { before, after }
  }
  const of = (dossierId: string, trashed: boolean) =>
    [...state.documents.values()].filter((d) => d.dossierId === dossierId && (d.trashedAt !== null) === trashed)
  return {
    'documents.list': ({ dossierId, trashed }) => ({ documents: of(dossierId, trashed).sort(inFileOrder) }),
    'documents.get': ({ id }) => get(id),
    'documents.update': ({ ids, fields }) => change(ids, fields as Partial<CaseDocument>),
    'documents.trash': ({ ids }) => ({ documents: change(ids, { trashedAt: Date.now() }).after }),
    'documents.restore': ({ ids }) => ({ documents: change(ids, { trashedAt: null }).after }),
    'documents.erase': ({ ids }) => {
      for (const id of ids) state.documents.delete(id)
      state.changed('documents')
      return {}
    },
    'documents.pages': ({ id }) => ({
      pages: Array.from({ length: get(id).pageCount }, (_, index) => ({
        index,
        label: null,
        width: 595,
        height: 842,
        rotation: 0 as const,
        hasText: get(id).textState !== 'none',
      })),
    }),
    'documents.pageText': ({ id, page }) => ({ text: `${get(id).title}\n${page + 1}` }),
    'documents.sheetMap': ({ dossierId }) => {
      const volumes = new Map<string, { series: string; volume: number; ranges: SheetRange[] }>()
      for (const range of of(dossierId, false).flatMap((document) => document.sheets)) {
        const key = `${SERIES.indexOf(range.series)}/${String(range.volume).padStart(4, '0')}`
        const own = volumes.get(key) ?? { series: range.series, volume: range.volume, ranges: [] }
        own.ranges.push(range)
        volumes.set(key, own)
      }
      const sorted = [...volumes].sort(([a], [b]) => (a < b ? -1 : 1))
      return { volumes: sorted.map(([, { series, volume, ranges }]) => volumeMap(series, volume, ranges)) }
    },
    'documents.password': () => ({ password: null }),
  }
}
