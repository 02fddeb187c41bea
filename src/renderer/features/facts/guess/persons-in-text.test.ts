import { describe, expect, it } from 'vitest'
import { newId, PersonId } from '#shared/domain/ids.ts'
import { personsInText } from './persons-in-text.ts'

const person = (name: string, ...aliases: string[]) => ({ id: newId(PersonId), name, aliases })
const everybody = [
  person('Небылицын Артём Игоревич', 'Nebylitsyn Artyom'),
  person('Вера Андреевна Сказкина'),
  person('Свидетель «Тополь»', 'Тополь'),
  person('Nora Fable'),
]
const named = (text: string) => {
  const found = personsInText(text, everybody)
  return everybody.filter(({ id }) => found.includes(id)).map(({ name }) => name)
}

describe('persons named in a passage', () => {
  it('are known in every case of their surname', () => {
    expect(named('Со слов Небылицына А. И., адвокат Сказкиной не было')).toEqual([
      'Небылицын Артём Игоревич',
      'Вера Андреевна Сказкина',
    ])
  })

  it('are known by an alias and in another script', () => {
    expect(named('показания Тополя')).toEqual(['Свидетель «Тополь»'])
    expect(named('Mr Nebylitsyn was there')).toEqual(['Небылицын Артём Игоревич'])
  })

  it('are not known by a patronymic, nor by a common word of how they are called', () => {
    expect(named('Ильин сын Игоревич')).toEqual([])
    expect(named('свидетель ничего не видел')).toEqual([])
    expect(named('')).toEqual([])
  })
})
