import { describe, expect, it } from 'vitest'
import { fitted } from './words.ts'

describe('a label that must be cut', () => {
  it('stays whole where it has room', () => {
    expect(fitted('Баюнова', 60, 60)).toBe('Баюнова')
  })

  it('ends in an ellipsis, and is empty where not a letter fits', () => {
    expect(fitted('Баюнова Лада Тимуровна', 150, 80)).toMatch(/^Баюнова.*…$/)
    expect(fitted('Баюнова Лада Тимуровна', 150, 5)).toBe('')
  })

  it('keeps fewer broad letters than narrow ones', () => {
    const broad = fitted('ЖЖЖЖЖЖЖЖЖЖiiiiiiiiii', 200, 100)
    const narrow = fitted('iiiiiiiiiiЖЖЖЖЖЖЖЖЖЖ', 200, 100)
    expect(broad.length).toBeLessThan(narrow.length)
  })
})
