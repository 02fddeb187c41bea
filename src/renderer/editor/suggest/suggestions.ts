import { formatSheets } from '#shared/domain/citation.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { Person } from '#shared/domain/person.ts'
import { nameWords, type SoughtWord, soughtWord } from '#shared/text/name-key.ts'
import { answerOf, type NameWord, wordsOfName } from '#shared/text/name-rank.ts'
import type { Names } from '../names.ts'

/** A row of the list that `@` or `#` opens. */
export type Suggestion =
  | { type: 'person'; person: Person; detail: string }
  | { type: 'document'; document: CaseDocument; detail: string }
  | { type: 'create-person'; name: string }

const MOST = 8
/** Shorter beginnings could be a form of half the names. */
const SHORTEST_FORM = 3

/** Letters as they are compared: Ё as Е, no case, no accents. */
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .toLocaleLowerCase('ru')
    .replace(/\u0308|\u0301/g, '')
    .normalize('NFC')
const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/**
 * How well `query` fits: 0 not at all; more when its words begin words of the text, and most when the text begins with it.
 * Every word of the query must begin some word of the text.
 */
export function fitness(query: string, text: string): number {
  return fitnessOf(query, { text: fold(text), words: wordsOf(text) })
}

type Folded = { text: string; words: string[] }
function fitnessOf(query: string, { text, words }: Folded): number {
  if (!wordsOf(query).every((start) => words.some((word) => word.startsWith(start)))) return 0
  return text.startsWith(fold(query).trim()) ? 2 : 1
}

/** A dossier may hold 50,000 documents, and every typed letter looks at all of them. */
const foldedDocuments = new WeakMap<CaseDocument, Folded>()
function foldedDocument(document: CaseDocument): Folded {
  let folded = foldedDocuments.get(document)
  if (!folded) {
    const text = `${document.title} ${document.exhibitLabel}`
    folded = { text: fold(text), words: wordsOf(text) }
    foldedDocuments.set(document, folded)
  }
  return folded
}

const best = <T>(all: T[], score: (item: T) => number): T[] =>
  all
    .map((item, at) => ({ item, at, score: score(item) }))
    .filter((entry) => entry.score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, MOST)
    .map((entry) => entry.item)

/** A vault may know 20,000 persons, and every typed letter looks at all of them. */
const wordsOfPerson = new WeakMap<Person, NameWord[][]>()
function answers(sought: readonly SoughtWord[], person: Person): boolean {
  let names = wordsOfPerson.get(person)
  if (!names) {
    names = [person.name, ...person.aliases].map(wordsOfName)
    wordsOfPerson.set(person, names)
  }
  return names.some((name) => answerOf(sought, name) > 0)
}

/**
 * Persons by name or alias, in any case or transliteration; with something typed that is nobody's name, also the offer to
 * make that person, where people `canBeMade`.
 */
export function suggestPersons(query: string, persons: Person[], canBeMade: boolean): Suggestion[] {
  const sought = nameWords(query).map(soughtWord)
  const score = (person: Person) => {
    const byWords = Math.max(...[person.name, ...person.aliases].map((form) => fitness(query, form)))
    return byWords > 0 || query.length < SHORTEST_FORM ? byWords : answers(sought, person) ? 0.5 : 0
  }
  const found: Suggestion[] = best(persons, score).map((person) => ({
    type: 'person',
    person,
    detail: person.aliases.find((alias) => query !== '' && fitness(query, alias) > fitness(query, person.name)) ?? '',
  }))
  if (!canBeMade) return found
  const name = query.replace(/\s+/g, ' ').trim()
  const known = persons.some((person) => [person.name, ...person.aliases].some((form) => fold(form) === fold(name)))
  // Past three words somebody is writing a sentence, not a name; a space behind a name nobody bears ends it too.
  const isName = /^\p{L}[\p{L}\p{M}.'’ -]*$/u.test(name) && wordsOf(name).length <= 3
  const goesOn = found.length > 0 || !/\s$/.test(query)
  return name !== '' && isName && !known && goesOn ? [...found, { type: 'create-person', name }] : found
}

/** Documents by title, exhibit label, or place: "3 45" and "т. 3, л.д. 45" find what lies in volume 3 at sheet 45. */
export function suggestDocuments(query: string, names: Names): Suggestion[] {
  const numbers = /^\D{0,8}(\d{1,4})(?:\D{1,12}(\d{1,5}))?\D{0,4}$/u.exec(query)
  const [volume, sheet] = [Number(numbers?.[1]), numbers?.[2] === undefined ? null : Number(numbers[2])]
  const holds = ({ sheets }: CaseDocument) =>
    sheets.some((r) => r.volume === volume && (sheet === null || (r.first.number <= sheet && sheet <= r.last.number)))
  const score = (document: CaseDocument) => {
    const byWords = fitnessOf(query, foldedDocument(document))
    return byWords > 0 ? byWords : numbers && holds(document) ? 1 : 0
  }
  return best(names.documents, score).map((document) => ({
    type: 'document',
    document,
    detail: formatSheets(document.sheets, names.language),
  }))
}
