import { describe, expect, it } from 'vitest'
import { pageFrom } from './page-field.tsx'

const pages = ['i', 'ii', '1', '2', '117'].map((label) => ({ label }))

describe('the page field', () => {
  it('takes a number as the count from the first page', () => {
    expect(pageFrom('3', 5, pages)).toBe(2)
    expect(pageFrom(' 1 ', 5, pages)).toBe(0)
  })

  it('takes a printed label where no page has that number', () => {
    expect(pageFrom('II', 5, pages)).toBe(1)
    expect(pageFrom('117', 5, pages)).toBe(4)
  })

  it('stops at the ends and stays where it is for nonsense', () => {
    expect(pageFrom('900', 5, pages)).toBe(4)
    expect(pageFrom('0', 5, pages)).toBe(0)
    expect(pageFrom('стр.', 5, pages)).toBeNull()
    expect(pageFrom('', 5, pages)).toBeNull()
  })
})
