import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { touchesNight } from './clock.ts'
import { readProtocol } from './read-protocol.ts'

const NIGHT = `ПРОТОКОЛ
допроса подозреваемого
г. Нигдевск, 12 марта 2023 г. Допрос начат в 22 ч. 10 мин., окончен в 05 ч. 35 мин.
Следователь Выдумкин С. Л. допросил Небылицына А. И. с участием защитника по назначению Назначаева О. П.`

describe('a protocol', () => {
  it('is read for its form: times, counsel, occasion, town', () => {
    const read = readProtocol(NIGHT)
    expect(read.date?.value).toBe('2023-03-12')
    expect(read.start).toEqual({ value: '22:10', words: 'начат в 22 ч. 10 мин.' })
    expect(read.end?.value).toBe('05:35')
    expect(read.night?.value).toBe(true)
    expect(read.counsel).toEqual({ value: 'appointed', words: 'защитника по назначению' })
    expect(read.occasion?.value).toBe('interrogation-suspect')
    expect(read.place?.value).toBe('г. Нигдевск')
  })

  it.each([
    ['Допрос начат: 16:05. Допрос окончен: 16:40', '16:05', '16:40'],
    ['в период с 9 часов 05 минут до 11 часов опросил', '09:05', '11:00'],
    ['The questioning began at 4:05 pm and ended at 5:10 pm', '16:05', '17:10'],
    ['Начало допроса 25 ч. 10 мин.', null, null],
    ['Он сказал, что работу начинают в девять', null, null],
  ])('of "%s" began at %s', (text, start, end) => {
    const read = readProtocol(text)
    expect([read.start?.value ?? null, read.end?.value ?? null]).toEqual([start, end])
  })

  it.each([
    ['Допрос произведён без участия защитника', 'none'],
    ['от услуг адвоката подозреваемый отказался', 'none'],
    ['с участием защитника — адвоката по соглашению Сказкиной В. А.', 'retained'],
    ['with appointed counsel O. Fable', 'appointed'],
    ['Защитник прибыл', undefined],
  ])('with counsel as in "%s": %s', (text, counsel) => {
    expect(readProtocol(text).counsel?.value).toBe(counsel)
  })

  it.each([
    ['ПРОТОКОЛ очной ставки', 'confrontation'],
    ['ПРОТОКОЛ проверки показаний на месте', 'on-site-verification'],
    ['ПРОТОКОЛ судебного заседания', 'court'],
    ['ПРОТОКОЛ дополнительного допроса обвиняемого', 'interrogation-accused'],
    ['ПРОТОКОЛ допроса свидетеля', 'interrogation-witness'],
    ['ОБЪЯСНЕНИЕ', 'explanation'],
    ['Record of the questioning of the witness', 'interrogation-witness'],
    ['Письмо', undefined],
  ])('by its title "%s" is %s', (text, occasion) => {
    expect(readProtocol(text).occasion?.value).toBe(occasion)
  })

  it('is not read in the middle, where somebody only tells of an hour', () => {
    const read = readProtocol(`${'Слова. '.repeat(500)} Концерт начат в 19 ч. 30 мин. ${'Слова. '.repeat(500)}`)
    expect(read.start).toBeNull()
  })

  it('may say anything: reading never fails, and a time is a time', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(99), fc.nat(99), (text, hours, minutes) => {
        const { start } = readProtocol(`${text} начат в ${hours} ч. ${minutes} мин.`.slice(-2_000))
        if (start) expect(start.value).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
      }),
    )
  })
})

describe('night', () => {
  it.each([
    ['21:00', '21:59', false],
    ['21:00', '22:30', true],
    ['05:59', null, true],
    ['06:00', '12:00', false],
    ['20:00', '07:00', true],
  ])('%s to %s: %s', (start, end, night) => expect(touchesNight(start, end)).toBe(night))
})
