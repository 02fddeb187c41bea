import { describe, expect, it } from 'vitest'
import { type CaseDocument, EMPTY_PROVENANCE } from '#shared/domain/document.ts'
import { DocumentId, DossierId, FileId, newId, PersonId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { Names } from '../names.ts'
import { fitness, suggestDocuments, suggestPersons } from './suggestions.ts'

const person = (name: string, aliases: string[] = []): Person => ({
  id: newId(PersonId),
  name,
  aliases,
  names: [name, ...aliases].map((text) => ({ text, kind: 'alias', language: null })),
  birth: null,
  contacts: [],
  photoId: null,
  note: '',
  participations: [],
  createdAt: 0,
  updatedAt: 0,
})
const document = (title: string, place?: { volume: number; first: number; last: number }): CaseDocument => ({
  id: newId(DocumentId),
  dossierId: newId(DossierId),
  fileId: newId(FileId),
  title,
  kind: 'protocol',
  date: null,
  dateWording: '',
  author: '',
  language: null,
  sheets: place
    ? [
        {
          series: 'main',
          volume: place.volume,
          first: { number: place.first, verso: false },
          last: { number: place.last, verso: false },
          numbering: '',
        },
      ]
    : [],
  exhibitLabel: '',
  provenance: EMPTY_PROVENANCE,
  tags: [],
  originalName: 'a.pdf',
  sha256: '0'.repeat(64),
  size: 1,
  mediaType: 'application/pdf',
  format: 'pdf',
  pageCount: 3,
  textState: 'none',
  unreadable: null,
  createdAt: 0,
  updatedAt: 0,
  trashedAt: null,
})

describe('how a name fits what was typed', () => {
  it('is by the beginnings of words, whatever the case, Ё and accents', () => {
    expect(fitness('белоз ил', 'Белозёров Илья')).toBe(1)
    expect(fitness('белозеров', 'Белозёров Илья')).toBe(2)
    expect(fitness('илья', 'Белозёров Илья')).toBe(1)
    expect(fitness('muller', 'Müller Eva')).toBe(2)
    expect(fitness('озёров', 'Белозёров Илья')).toBe(0)
  })
})

describe('the list of persons', () => {
  const people = [person('Белозёров Илья', ['Belozerov']), person('Воронцова Анна'), person('Ильин Пётр')]
  const shown = (query: string) =>
    suggestPersons(query, people, true).map((item) => (item.type === 'person' ? item.person.name : item.type))

  it('finds by name and by alias, the name that begins so first', () => {
    expect(shown('иль')).toEqual(['Ильин Пётр', 'Белозёров Илья', 'create-person'])
    expect(shown('beloz')).toEqual(['Белозёров Илья', 'create-person'])
  })
  it('finds by a form of the name', () => {
    expect(shown('Воронцовой')).toEqual(['Воронцова Анна', 'create-person'])
    expect(shown('Vorontsova')).toEqual(['Воронцова Анна', 'create-person'])
  })
  it('offers to make a person of a name that nobody bears, and not of one that somebody does', () => {
    expect(shown('Лапин Роман')).toEqual(['create-person'])
    expect(shown('воронцова анна')).toEqual(['Воронцова Анна'])
  })
  it('offers only those who are there where nobody can be made', () => {
    expect(suggestPersons('Лапин Роман', people, false)).toEqual([])
    expect(suggestPersons('Воронцовой', people, false)).toHaveLength(1)
  })
  it('goes away when a sentence is written, not a name', () => {
    expect(shown('Лапин ')).toEqual([])
    expect(shown('Лапин сказал что никого')).toEqual([])
    expect(shown('example.org/x')).toEqual([])
  })
})

describe('the list of documents', () => {
  const names = new Names({ document: () => Promise.reject(), pageLabels: () => Promise.resolve([]) })
  names.set({
    documents: [
      document('Протокол допроса', { volume: 3, first: 45, last: 47 }),
      document('Протокол осмотра 2019 года', { volume: 1, first: 10, last: 12 }),
      document('Письмо'),
    ],
    persons: [],
    language: 'ru',
  })
  const shown = (query: string) =>
    suggestDocuments(query, names).map((item) => (item.type === 'document' ? item.document.title : ''))

  it('finds by words of the title', () => {
    expect(shown('прот доп')).toEqual(['Протокол допроса'])
  })
  it('finds by volume and sheet, however they are typed', () => {
    for (const query of ['3 46', 'т. 3, л.д. 46', 'т.3 л.д.46', '3/46'])
      expect(shown(query)).toEqual(['Протокол допроса'])
    expect(shown('т. 3, л.д. 48')).toEqual([])
    expect(shown('т. 1')).toEqual(['Протокол осмотра 2019 года'])
  })
  it('prefers words to numbers', () => {
    expect(shown('2019')).toEqual(['Протокол осмотра 2019 года'])
  })
})
