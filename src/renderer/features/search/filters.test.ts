import { describe, expect, it } from 'vitest'
import { DocumentId, newId } from '#shared/domain/ids.ts'
import { filtersKey, NO_FILTERS } from './filters.ts'

describe('the key of chosen filters', () => {
  it('is the same however the same choice came about', () => {
    expect(filtersKey({ ...NO_FILTERS, kinds: [], scopes: [] })).toBe(filtersKey(NO_FILTERS))
    expect(filtersKey({ ...NO_FILTERS, tags: ['б', 'а'], volume: 2 })).toBe(
      filtersKey({ volume: 2, tags: ['а', 'б'], ...NO_FILTERS }),
    )
    const id = newId(DocumentId)
    expect(filtersKey({ ...NO_FILTERS, document: { id, title: 'Рапорт' } })).toBe(
      filtersKey({ ...NO_FILTERS, document: { id, title: 'Рапорт о задержании' } }),
    )
  })

  it('tells different choices apart', () => {
    const keys = [{}, { volume: 1 }, { volume: 2 }, { fromDate: '2023' }, { toDate: '2023' }].map((fields) =>
      filtersKey({ ...NO_FILTERS, ...fields }),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })
})
