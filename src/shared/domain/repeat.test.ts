import { describe, expect, it } from 'vitest'
import { repeatOf } from './repeat.ts'

const RULING = `Суд, выслушав участников процесса, приходит к выводу, что основания, по которым избрана мера пресечения
в виде заключения под стражу, не отпали и не изменились. Продлить срок содержания под стражей на 3 месяца, до 12 июня 2024 года.`

describe('a ruling', () => {
  it('repeats the one before word for word, whatever its capitals, breaks and dashes', () => {
    const copy = RULING.toUpperCase().replaceAll('\n', ' ').replaceAll(',', ' —')
    expect(repeatOf(RULING, copy)).toEqual({ as: 'same', share: 1 })
  })

  it('repeats it but for dates and numbers', () => {
    const later = RULING.replace('на 3 месяца, до 12 июня 2024 года', 'на 2 месяца, до 12 сентября 2024 года')
    expect(repeatOf(RULING, later)).toEqual({ as: 'but-dates', share: 1 })
  })

  it('repeats most of it, with the share of words taken over', () => {
    const repeat = repeatOf(RULING, `Ходатайство следователя подлежит удовлетворению. ${RULING}`)
    expect(repeat?.as).toBe('mostly')
    expect(repeat?.share).toBeGreaterThan(0.85)
    expect(repeat?.share).toBeLessThan(1)
  })

  it('says something of its own', () => {
    expect(
      repeatOf(RULING, 'Отказать в удовлетворении ходатайства, освободить из-под стражи в зале суда немедленно.'),
    ).toBe(null)
    expect(repeatOf(RULING, '')).toBe(null)
    expect(repeatOf('', RULING)).toBe(null)
    expect(repeatOf('Продлить на 3 месяца', 'Продлить на 2 месяца')).toBe(null)
    expect(repeatOf('Продлить.', 'продлить')).toEqual({ as: 'same', share: 1 })
  })
})
