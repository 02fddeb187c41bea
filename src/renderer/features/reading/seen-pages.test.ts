import { describe, expect, it } from 'vitest'
import { localDay, pagesInView, SeenPages } from './seen-pages.ts'

const window = { top: 0, bottom: 800 }
const page = (index: number, top: number, height: number) => ({ index, top, bottom: top + height })

describe('pages on the screen', () => {
  it('are those of which half is seen, or which fill half of the window', () => {
    expect(pagesInView(window, [page(0, -500, 1000), page(1, 520, 1000)])).toEqual([0])
    expect(pagesInView(window, [page(0, -2000, 4000)])).toEqual([0])
    expect(pagesInView(window, [page(0, 0, 300), page(1, 310, 300), page(2, 700, 300)])).toEqual([0, 1])
    expect(pagesInView(window, [page(0, 900, 300), page(1, -301, 300)])).toEqual([])
  })

  it('add up until they are taken, and lose nothing that could not be told', () => {
    const seen = new SeenPages()
    seen.tick([1, 2])
    seen.tick([2])
    const taken = seen.take(500)
    expect(taken).toEqual([
      { page: 1, seconds: 1 },
      { page: 2, seconds: 2 },
    ])
    expect(seen.take(500)).toEqual([])
    seen.giveBack(taken)
    seen.tick([2])
    expect(seen.take(1)).toEqual([{ page: 1, seconds: 1 }])
    expect(seen.take(1)).toEqual([{ page: 2, seconds: 3 }])
  })

  it('belong to the day it is here', () => {
    expect(localDay(new Date(2024, 1, 29, 23, 59))).toBe('2024-02-29')
  })
})
