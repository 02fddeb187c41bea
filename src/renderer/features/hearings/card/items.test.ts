import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, newItem } from './items.ts'

describe('moving an item', () => {
  const [a, x, b, c] = [newItem('argued'), newItem('ruled'), newItem('argued'), newItem('argued')]
  const all = [a, x, b, c]

  it('goes past its own kind and leaves the others where they are', () => {
    expect(moved(all, b.id, -1)).toEqual([b, x, a, c])
    expect(moved(all, a.id, 1)).toEqual([b, x, a, c])
    expect(moved(all, b.id, 1)).toEqual([a, x, c, b])
  })

  it('stops at the ends', () => {
    expect(moved(all, a.id, -1)).toEqual(all)
    expect(moved(all, c.id, 1)).toEqual(all)
    expect(moved(all, x.id, 1)).toEqual(all)
    expect(moved(all, newItem('filed').id, 1)).toEqual(all)
  })

  it('loses nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('agenda', 'filed', 'argued', 'ruled'), { minLength: 1 }),
        fc.nat(),
        fc.boolean(),
        (kinds, at, up) => {
          const items = kinds.map((kind) => newItem(kind as 'argued'))
          const id = items[at % items.length]?.id as (typeof items)[number]['id']
          const result = moved(items, id, up ? -1 : 1)
          expect(new Set(result)).toEqual(new Set(items))
          expect(result.map(({ kind }) => kind)).toEqual(items.map(({ kind }) => kind))
        },
      ),
    )
  })
})
