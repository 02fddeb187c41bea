import { describe, expect, it } from 'vitest'
import { neighbour } from './use-hits.ts'

const pages = [
  { page: 2, hits: 2 },
  { page: 7, hits: 1 },
]

describe('going from hit to hit', () => {
  it('goes through a page and on to the next one', () => {
    expect(neighbour(pages, { page: 2, hit: 0 }, 1)).toEqual({ page: 2, hit: 1 })
    expect(neighbour(pages, { page: 2, hit: 1 }, 1)).toEqual({ page: 7, hit: 0 })
    expect(neighbour(pages, { page: 7, hit: 0 }, -1)).toEqual({ page: 2, hit: 1 })
  })

  it('starts again at the other end', () => {
    expect(neighbour(pages, { page: 7, hit: 0 }, 1)).toEqual({ page: 2, hit: 0 })
    expect(neighbour(pages, { page: 2, hit: 0 }, -1)).toEqual({ page: 7, hit: 0 })
  })

  it('finds the next one from a page without any, and none where there is none', () => {
    expect(neighbour(pages, { page: 4, hit: 0 }, 1)).toEqual({ page: 7, hit: 0 })
    expect(neighbour([], { page: 0, hit: 0 }, 1)).toBeNull()
  })
})
